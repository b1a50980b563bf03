import { type SimulatorClock } from '../world/simulator-clock.js';
import { type World } from '../world/world.js';
import { type Fault } from '../faults/fault.js';
import { type WebhookHub } from '../webhooks/webhook-hub.js';
import { type AgencyBook } from './agency-book.js';
import { type KeyRing } from './key-ring.js';
import { type LeadStore } from './lead-store.js';
import { type RequestRecord } from './request-record.js';
import { type Switches } from './switches.js';

/** Everything a running simulator knows. Owned by one server; nothing is shared between two. */
export interface SimulatorState {
  readonly world: World;
  readonly leads: LeadStore;
  readonly clock: SimulatorClock;
  readonly switches: Switches;
  readonly keys: KeyRing;
  readonly agency: AgencyBook;
  readonly webhooks: WebhookHub;
  readonly faults: Fault[];
  readonly requests: RequestRecord[];
}
