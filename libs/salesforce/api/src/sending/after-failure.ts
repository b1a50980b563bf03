import { isSalesforceError, type SalesforceError } from '@leadweave/salesforce-client';
import { errorCard, type FailedCall } from '@leadweave/salesforce-domain';
import { hourMs, minuteMs, secondMs } from '@leadweave/time';
import { hash } from 'node:crypto';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';

/** Pauses before the next tries of what passes by itself: eight tries in about an hour (contract 4.5, class A). */
const passingDelaysMs = [
  10 * secondMs,
  30 * secondMs,
  minuteMs,
  3 * minuteMs,
  8 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
];
/** An approval takes people's time. */
const lockedDelaysMs = [hourMs, hourMs, hourMs];
/** The vendor's own unknown errors seldom pass. */
const unknownTries = 3;
/** When a connection that stands for no call is asked again; the org's own probe is another matter. */
const connectionPauseMs = minuteMs;

/** What follows from a failure. */
export type AfterFailure =
  /** Nothing is wrong with the lead: it waits for the connection, and no try is counted. */
  | { readonly kind: 'wait'; readonly code: string; readonly dueAt: Date }
  | { readonly kind: 'retry'; readonly code: string; readonly dueAt: Date; readonly cardKey: string }
  | { readonly kind: 'failed'; readonly code: string; readonly cardKey: string };

/** Decides by the class of the failure. `tries` are those before this one. */
export function afterFailure(error: unknown, tries: number, now: Date, random: number): AfterFailure {
  const code = codeOf(error);
  if (isOfConnection(error)) return { kind: 'wait', code, dueAt: new Date(now.getTime() + connectionPauseMs) };
  const cardKey = cardKeyOf(failedCallOf(error));
  const delay = delaysOf(error)[tries];
  if (delay === undefined) return { kind: 'failed', code, cardKey };
  // A fifth to both sides, so that leads which failed together do not come back together.
  const spread = delay * (0.8 + 0.4 * random);
  return { kind: 'retry', code, cardKey, dueAt: new Date(now.getTime() + spread) };
}

/** A code and never a text. */
export function codeOf(error: unknown): string {
  if (error instanceof ConnectionUnavailable) return error.reason;
  return isSalesforceError(error) ? (error.vendorCode ?? error.code) : 'internal-error';
}

/** A failure as its card reads it; what is no error of Salesforce is a fault of ours. */
export function failedCallOf(error: unknown): FailedCall {
  return isSalesforceError(error) ? error : { retryClass: 'A', code: 'invalid-request', fields: [] };
}

/** Of the cause; short, and safe in an address. */
export function cardKeyOf(failure: FailedCall): string {
  return hash('sha256', errorCard(failure).key, 'base64url').slice(0, 22);
}

function isOfConnection(error: unknown): boolean {
  if (error instanceof ConnectionUnavailable) return true;
  return isSalesforceError(error) && (error.retryClass === 'B' || error.retryClass === 'C' || isSignIn(error));
}

/** The gateway has noted it in the state of the connection. */
function isSignIn({ code }: SalesforceError): boolean {
  return code === 'needs-reauth' || code === 'blocked-by-policy' || code === 'misconfigured';
}

function delaysOf(error: unknown): readonly number[] {
  if (!isSalesforceError(error)) return passingDelaysMs;
  if (error.vendorCode === 'ENTITY_IS_LOCKED') return lockedDelaysMs;
  if (error.vendorCode === 'UNKNOWN_EXCEPTION') return passingDelaysMs.slice(0, unknownTries - 1);
  return error.retryClass === 'A' ? passingDelaysMs : [];
}
