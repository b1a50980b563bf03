/**
 * Why a call did not succeed. Closed: handle it with an exhaustive `switch`.
 *
 * - `unauthorized`, `forbidden`: the credential was refused (contract 5: 401 stands for missing and wrong credentials alike).
 * - `not-found`: no such lead, account, profile or page of the API.
 * - `rate-limited`: asked too fast or the day's quota is spent; see `retryAfterMs`.
 * - `budget-exhausted`: the caller's own {@link RequestBudget} refused the request; see `resumeAt`.
 * - `unavailable`: the service answered 5xx.
 * - `timeout`, `network`, `aborted`: no complete answer arrived.
 * - `unexpected-body`: an answer that is not the JSON (or audio) that was asked for.
 * - `unfaithful-response`: well-formed rows which do not answer the question; see `mismatch`.
 * - `invalid-request`: refused before sending, or by the service with a 4xx.
 */
export type WhatConvertsErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'budget-exhausted'
  | 'unavailable'
  | 'timeout'
  | 'network'
  | 'aborted'
  | 'unexpected-body'
  | 'unfaithful-response'
  | 'invalid-request';

/** What was wrong with rows that do not answer the question. */
export interface ResponseMismatch {
  /** The part of the question that was not honoured, e.g. `profileId`, `dates`, `pageNumber`, `totalLeads`. */
  readonly aspect: string;
  /** Number of rows that do not match. */
  readonly count: number;
  /** Number of rows looked at. */
  readonly of: number;
  /** Up to five lead ids that do not match. */
  readonly exampleLeadIds: readonly string[];
}

/** What an error carries beside its code and message. */
export interface WhatConvertsErrorDetails {
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly resumeAt?: Date;
  readonly mismatch?: ResponseMismatch;
  readonly vendorMessage?: string;
  readonly mayHaveTakenEffect?: boolean;
  readonly cause?: unknown;
}

/**
 * The only error this library throws. It carries no credential, no URL and no body: `vendorMessage` is at most 200
 * characters of the service's own `error_message`, with credentials, e-mail addresses and phone numbers blotted out.
 */
export class WhatConvertsError extends Error {
  override readonly name = 'WhatConvertsError';
  /** HTTP status of the answer, when there was one. */
  readonly status?: number;
  /** `rate-limited`, `unavailable`: how long the service asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** `budget-exhausted`: the earliest time at which the budget may grant again. */
  readonly resumeAt?: Date;
  /** `unfaithful-response`: what did not match. */
  readonly mismatch?: ResponseMismatch;
  /** The service's own message, shortened and redacted. */
  readonly vendorMessage?: string;
  /** `true` when a write failed in a way that leaves open whether it took effect. */
  readonly mayHaveTakenEffect: boolean;

  constructor(
    readonly code: WhatConvertsErrorCode,
    message: string,
    details: WhatConvertsErrorDetails = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.resumeAt = details.resumeAt;
    this.mismatch = details.mismatch;
    this.vendorMessage = details.vendorMessage;
    this.mayHaveTakenEffect = details.mayHaveTakenEffect ?? false;
  }
}

/** Tells whether a caught value is a {@link WhatConvertsError}, also when it comes from another copy of this package. */
export function isWhatConvertsError(error: unknown): error is WhatConvertsError {
  return error instanceof Error && error.name === 'WhatConvertsError' && 'code' in error;
}
