import { type FaultOptions } from '../faults/fault.js';
import { type LeadWire } from '../lead/lead-wire.js';
import { type ApiKey } from '../state/key-ring.js';
import { type RawPlacement } from '../state/lead-changes.js';
import { type RequestRecord } from '../state/request-record.js';
import { type SwitchName, type Switches } from '../state/switches.js';
import { type WebhookHub } from '../webhooks/webhook-hub.js';
import { type LeadTypeWord } from '../world/lead-types.js';

/** Which leads `truth` tells of; every condition may be left out. */
export interface TruthQuestion {
  readonly profileId?: number;
  /** Instants of creation, both included. */
  readonly from?: Date | string;
  readonly to?: Date | string;
  readonly types?: readonly LeadTypeWord[];
}

/** One profile in `summary`. */
export interface ProfileSummary {
  readonly accountId: number;
  readonly profileId: number;
  readonly name: string;
  readonly leads: number;
}

/** The hands behind the scene: what a test or a person may do to a running simulator. */
export interface SimulatorControl {
  /** Adds a lead with generated fields under the given wire fields, announces it by webhook, returns its id. */
  createLead(fields?: LeadWire): number;
  /** Lays wire fields over a lead and announces the update; `undefined` removes a field. False when there is no such lead. */
  editLead(leadId: number, fields: LeadWire): boolean;
  /** Deletes a lead without a word, as the purge of spam does. */
  deleteLead(leadId: number): boolean;
  /** A lead as it stands now; undefined when there is none, or when it is served as given and is no JSON object. */
  readLead(leadId: number): LeadWire | undefined;
  /** Serves an object, or JSON text, exactly as given. Returns the id it is kept under. */
  putLead(raw: unknown, placement?: RawPlacement): number;
  /** Creates leads as time goes on, spread over the profiles; 0 stops. */
  liveTraffic(options: { leadsPerMinute: number }): void;
  /** Moves the clock and lets everything due in between happen. */
  advance(byMs: number): void;
  setSwitch(name: SwitchName, value: string | number): void;
  switches(): Readonly<Switches>;
  /** Sets a fault and returns its id. Without `times` it strikes once. */
  fault(options: FaultOptions): number;
  clearFaults(): void;
  requests(): readonly RequestRecord[];
  clearRequests(): void;
  keys(): readonly ApiKey[];
  masterKey(): ApiKey;
  profileKey(profileId: number): ApiKey;
  addKey(options: { kind: 'profile' | 'master'; profileId?: number; requestsPerDay?: number }): ApiKey;
  revokeKey(token: string): boolean;
  usedToday(token: string): number;
  setUsedToday(token: string, used: number): void;
  /** Ids of the leads that exist now, in order of creation: what a complete sweep must have found. */
  truth(question?: TruthQuestion): number[];
  summary(): ProfileSummary[];
  readonly webhooks: WebhookHub;
}
