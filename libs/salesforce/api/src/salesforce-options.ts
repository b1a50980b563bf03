import { type KeyRing } from '@leadweave/crypto';
import { type Fetch } from '@leadweave/salesforce-client';
import { type Clock } from '@leadweave/time';

/** What Salesforce needs from the application. */
export interface SalesforceOptions {
  readonly keyRing: KeyRing;
  /** The app that the operator registered with Salesforce; without it brands can connect with an app of their own only. */
  readonly app?: { readonly clientId: string; readonly clientSecret: string };
  /** The portal's address: sign-in comes back to it, and records in Salesforce link to it. */
  readonly publicUrl: string;
  /** Base address whose first path part is a host of Salesforce. For simulators only; tokens go nowhere else then. */
  readonly loginBase?: string;
  /** Whether this process sends and polls. */
  readonly runsWork: boolean;
  /** Between two looks at the opportunities of an org. Default 60. */
  readonly pollSeconds?: number;
  /** Default: the platform's. */
  readonly fetch?: Fetch;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** For the spread of retries, from 0 up to, but not including, 1. Default: `Math.random`. */
  readonly random?: () => number;
}
