const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits before the second, third … attempt, milliseconds: 13 attempts over 94 hours and 42 minutes in all. */
export const retryWaitsMs: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
  24 * hour,
];
export const mostAttempts = retryWaitsMs.length + 1;

/** Waits differ by up to a fifth, so that endpoints that recover together are not called together. */
const jitter = 0.2;
/** The longest that a receiver may ask us to wait. */
export const longestRetryAfterMs = 24 * hour;

/** How an attempt ended. `status` is absent when there was no answer. */
export interface AttemptOutcome {
  readonly status?: number;
  /** The `Retry-After` header as it was received. */
  readonly retryAfter?: string;
  /** The `webhook-delivery` header as it was received. */
  readonly control?: string;
}

/** What follows from an attempt. */
export type AfterAttempt =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly atMs: number; readonly because: 'failed' | 'asked-to-wait' }
  /** All attempts are used up. The delivery is kept and can be replayed. */
  | { readonly kind: 'exhausted' }
  /** The receiver wants no further try of this one. The delivery is kept and can be replayed. */
  | { readonly kind: 'aborted' }
  /** The receiver says that the endpoint is gone for good (410). */
  | { readonly kind: 'endpoint-gone' };

/**
 * Decides what follows from attempt number `attempt` (from 1). Any 2xx is success; redirects are failures like all others.
 *
 * @param random from 0 up to, but not including, 1
 */
export function afterAttempt(attempt: number, outcome: AttemptOutcome, nowMs: number, random: number): AfterAttempt {
  const { status = 0 } = outcome;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'endpoint-gone' };
  if (asksToAbort(outcome.control)) return { kind: 'aborted' };
  const wait = retryWaitsMs[attempt - 1];
  if (wait === undefined) return { kind: 'exhausted' };
  const usual = Math.round(wait * (1 - jitter + 2 * jitter * random));
  const asked = status === 429 || status === 503 ? retryAfterMs(outcome.retryAfter, nowMs) : undefined;
  if (asked !== undefined && asked > usual) return { kind: 'retry', atMs: nowMs + asked, because: 'asked-to-wait' };
  return { kind: 'retry', atMs: nowMs + usual, because: 'failed' };
}

/** `abort`, or `abort-message` as other senders of Standard Webhooks call it. */
function asksToAbort(control = ''): boolean {
  return /^\s*abort(-message)?\s*$/i.test(control);
}

/** Seconds or a date of HTTP, at most a day; nothing for what is neither or lies in the past. */
export function retryAfterMs(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined) return undefined;
  const wait = /^\s*\d{1,15}\s*$/.test(text) ? Number(text) * second : dateOf(text) - nowMs;
  return wait > 0 ? Math.min(wait, longestRetryAfterMs) : undefined;
}

/** Only the written-out form of HTTP: `Date.parse` alone takes "-5" for a year. */
function dateOf(text: string): number {
  return /^\s*[a-z]{3,9},/i.test(text) ? Date.parse(text) : Number.NaN;
}
