import { type RetryClass } from './errors/retry-class.js';

/**
 * Why a call did not succeed. Closed: handle it with an exhaustive `switch`, or by `retryClass`.
 *
 * - `refused`: Salesforce said no; see `vendorCode` and `retryClass`.
 * - `session-expired`: the access token is over; {@link SalesforceSession} renews it by itself.
 * - `needs-reauth`: no token works any more, a person must sign in again.
 * - `blocked-by-policy`: the org refuses the app or the API; new tokens change nothing.
 * - `misconfigured`: our own client id or secret is wrong; an operator must look, never the customer.
 * - `several-records`: an external id is carried by several records; see `recordIds`. Nothing was written.
 * - `unavailable`: the edge or the token endpoint answered 5xx or HTML.
 * - `timeout`, `network`, `aborted`: no complete answer arrived.
 * - `unexpected-body`: an answer that is not what was asked for.
 * - `invalid-request`: refused here, before anything was sent.
 */
export type SalesforceErrorCode =
  | 'refused'
  | 'session-expired'
  | 'needs-reauth'
  | 'blocked-by-policy'
  | 'misconfigured'
  | 'several-records'
  | 'unavailable'
  | 'timeout'
  | 'network'
  | 'aborted'
  | 'unexpected-body'
  | 'invalid-request';

/** A record that a duplicate rule found (contract 4.3). */
export interface DuplicateMatch {
  readonly object: string;
  readonly id: string;
  readonly rule: string;
}

/** What a duplicate rule found, and whether Salesforce would save all the same (`Alert`) or never (`Block`). */
export interface DuplicateFinding {
  readonly allowSave: boolean;
  readonly matches: readonly DuplicateMatch[];
}

/** What an error carries beside its code and message. */
export interface SalesforceErrorDetails {
  readonly retryClass: RetryClass;
  readonly vendorCode?: string;
  readonly vendorMessage?: string;
  readonly status?: number;
  readonly fields?: readonly string[];
  readonly recordIds?: readonly string[];
  readonly duplicates?: DuplicateFinding;
  readonly mayHaveTakenEffect?: boolean;
  readonly cause?: unknown;
}

/** The only error this library throws. It carries no token and no body. */
export class SalesforceError extends Error {
  override readonly name = 'SalesforceError';
  readonly retryClass: RetryClass;
  /** Code of Salesforce, e.g. `STRING_TOO_LONG`. */
  readonly vendorCode?: string;
  /** The vendor's own words, at most 500 characters. They may quote values of the record: show them to people, do not log them. */
  readonly vendorMessage?: string;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** API names of the fields it is about. */
  readonly fields: readonly string[];
  /** `several-records`: ids of the records that carry the external id. */
  readonly recordIds: readonly string[];
  /** `DUPLICATES_DETECTED`: what the rule found. */
  readonly duplicates?: DuplicateFinding;
  /** `true` when a write failed in a way that leaves open whether it took effect. */
  readonly mayHaveTakenEffect: boolean;

  constructor(
    readonly code: SalesforceErrorCode,
    message: string,
    details: SalesforceErrorDetails,
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.retryClass = details.retryClass;
    this.vendorCode = details.vendorCode;
    this.vendorMessage = details.vendorMessage;
    this.status = details.status;
    this.fields = details.fields ?? [];
    this.recordIds = details.recordIds ?? [];
    this.duplicates = details.duplicates;
    this.mayHaveTakenEffect = details.mayHaveTakenEffect ?? false;
  }
}

/** Tells whether a caught value is a {@link SalesforceError}, also when it comes from another copy of this package. */
export function isSalesforceError(error: unknown): error is SalesforceError {
  return error instanceof Error && error.name === 'SalesforceError' && 'retryClass' in error;
}

/** A call that is refused before it is sent. */
export const invalidRequest = (message: string): SalesforceError =>
  new SalesforceError('invalid-request', message, { retryClass: 'D' });
