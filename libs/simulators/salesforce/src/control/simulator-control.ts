import { type FaultOptions } from '../faults/fault.js';
import { type RequestRecord } from '../http/request-record.js';
import { type AppRegistration } from '../oauth/app-registration.js';
import { type Consent } from '../oauth/consent.js';
import { type OrgControl } from './org-control.js';

/** The hands behind the scene: what a test or a person may do to a running simulator. */
export interface SimulatorControl {
  /** The org of a name; throws a RangeError when there is none. */
  org(name: string): OrgControl;
  orgs(): readonly OrgControl[];
  apps(): readonly AppRegistration[];
  addApp(app: AppRegistration): void;
  /** What happens at the next consent, and all that follow. */
  consent(changes: Partial<Consent>): void;
  /** How long a session lives without use, in milliseconds. */
  setSessionLife(ms: number): void;
  /** Moves the clock. */
  advance(byMs: number): void;
  /** Sets a fault and returns its id. */
  fault(options: FaultOptions): number;
  clearFaults(): void;
  requests(): readonly RequestRecord[];
  clearRequests(): void;
  /** An access token and where it holds, without the way through a browser. */
  openSession(orgName: string): { readonly accessToken: string; readonly host: string };
}
