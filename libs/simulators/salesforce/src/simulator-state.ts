import { type Fault } from './faults/fault.js';
import { type RequestRecord } from './http/request-record.js';
import { type AppRegistration } from './oauth/app-registration.js';
import { type Consent } from './oauth/consent.js';
import { type TokenBook } from './oauth/token-book.js';
import { type Org } from './org/org.js';
import { type OrgClock } from './org/org-clock.js';

/** Everything a simulated Salesforce remembers. */
export interface SimulatorState {
  readonly clock: OrgClock;
  readonly orgs: readonly Org[];
  readonly apps: AppRegistration[];
  readonly tokens: TokenBook;
  readonly consent: Consent;
  readonly faults: Fault[];
  readonly requests: RequestRecord[];
}

/** The host where production orgs sign in. */
export const LOGIN_HOST = 'login.salesforce.com';
/** The host where sandboxes sign in. */
export const TEST_HOST = 'test.salesforce.com';

/** The orgs that a host stands for: one for its own My Domain, all of a kind for the two common hosts. */
export const orgsAt = (state: SimulatorState, host: string): Org[] => {
  if (host === LOGIN_HOST) return state.orgs.filter((org) => org.kind === 'production');
  if (host === TEST_HOST) return state.orgs.filter((org) => org.kind === 'sandbox');
  return state.orgs.filter((org) => org.host === host);
};
