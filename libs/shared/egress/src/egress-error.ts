import { LeadweaveError } from '@leadweave/errors';
import { type RefusalReason } from './check-address-text.js';

/** Why nothing usable came back. Generic on purpose: the text never tells what was found inside a network. */
export type EgressErrorCode =
  /** Our rules forbid the target; `details.reason` is a `RefusalReason`. */
  | 'target-refused'
  /** The name has no address. */
  | 'name-not-resolved'
  /** Nobody listens, the way is closed, or the connection broke off. */
  | 'connection-failed'
  /** The certificate is not valid for this name. */
  | 'certificate-refused'
  /** No connection, no head or no end of the answer in time. */
  | 'timeout'
  /** The answer is no HTTP. */
  | 'unreadable-answer'
  /** A header or the method cannot be sent as it stands. */
  | 'invalid-request'
  /** The caller gave up. */
  | 'aborted';

/** The only error thrown by this library. */
export class EgressError extends LeadweaveError<EgressErrorCode> {}

export function targetRefused(reason: RefusalReason): EgressError {
  return new EgressError('target-refused', `The target is not allowed: ${reason}.`, { details: { reason } });
}
