import { type KeyRing } from '@leadweave/crypto';
import { type EgressPolicy, type ResolveName } from '@leadweave/egress';
import { type Clock } from '@leadweave/time';

/** What webhooks need from the application. */
export interface WebhooksOptions {
  readonly keyRing: KeyRing;
  /** What outgoing connections may do beyond the rules for everybody. */
  readonly egress: EgressPolicy;
  /** Default: the resolver of the operating system. */
  readonly resolve?: ResolveName;
  /** The portal's address, for links in mails. */
  readonly publicUrl: string;
  /** Whether this process sends. */
  readonly runsWork: boolean;
  /** Of a brand. Default 50. */
  readonly mostEndpoints?: number;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** For the spread of retries, from 0 up to, but not including, 1. Default: `Math.random`. */
  readonly random?: () => number;
}
