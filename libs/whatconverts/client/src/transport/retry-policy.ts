import { type WhatConvertsError, type WhatConvertsErrorCode } from '../whatconverts-error.js';

/** How often and how patiently a failed try is repeated. Times in milliseconds. */
export interface RetryPolicy {
  /** Tries in all, the first included; default 4. */
  readonly maxAttempts: number;
  /** Wait before the second try, doubled for each further one; default 500. */
  readonly baseDelayMs: number;
  /** Longest computed wait; default 30,000. */
  readonly maxDelayMs: number;
  /** Longest wait that the service may ask for. When it asks for more, the error is handed to the caller; default 60,000. */
  readonly maxRetryAfterMs: number;
}

/** The policy unless told otherwise: at most about 4 s of waiting in all when the service names no wait. */
export const defaultRetryPolicy: RetryPolicy = {
  maxAttempts: 4,
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  maxRetryAfterMs: 60_000,
};

/** What a repetition of the request would do: nothing, set the same values again, or create a second thing. */
export type Repeatability = 'read' | 'idempotent-write' | 'create';

/** Which failures are worth another try. Contract 7.1: a create is not idempotent, so it never appears. */
const retriedFor: Readonly<Record<WhatConvertsErrorCode, readonly Repeatability[]>> = {
  'rate-limited': ['read', 'idempotent-write'],
  unavailable: ['read', 'idempotent-write'],
  timeout: ['read', 'idempotent-write'],
  network: ['read', 'idempotent-write'],
  // Half a page or an HTML page of a proxy; a write that was answered so may have been accepted.
  'unexpected-body': ['read'],
  unauthorized: [],
  forbidden: [],
  'not-found': [],
  'budget-exhausted': [],
  aborted: [],
  // Asking again is the business of the sweep, which knows the whole question.
  'unfaithful-response': [],
  'invalid-request': [],
};

/**
 * Decides whether and when a failed try is repeated: exponential with equal jitter, `Retry-After` honoured up to a cap.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a number in [0, 1)
 * @returns the wait in milliseconds, or `undefined` when the error goes to the caller
 */
export function retryDelayMs(
  error: WhatConvertsError,
  repeatability: Repeatability,
  attempt: number,
  policy: RetryPolicy,
  random: number,
): number | undefined {
  if (attempt >= policy.maxAttempts) return undefined;
  if (!retriedFor[error.code].includes(repeatability)) return undefined;
  const asked = error.retryAfterMs;
  if (asked !== undefined && asked > policy.maxRetryAfterMs) return undefined;
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1));
  const jittered = Math.round(ceiling / 2 + (ceiling / 2) * random);
  return Math.max(asked ?? 0, jittered);
}
