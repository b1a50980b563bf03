import { type WhatConvertsError } from '@leadweave/whatconverts-client';

/** What a run does after an error of the client. */
export type ErrorDecision =
  /** Try again later; the fault may pass. */
  | { readonly kind: 'retry-later'; readonly reason: 'provider-unavailable' | 'rate-limited' | 'answers-not-plausible' }
  /** The requests of the day are spent: go on at `until`. */
  | { readonly kind: 'pause'; readonly reason: 'quota-spent'; readonly until: Date }
  | { readonly kind: 'reject-credentials' }
  /** The sweep cannot succeed by waiting. */
  | { readonly kind: 'give-up'; readonly reason: 'foreign-profile' | 'profile-missing' | 'request-refused' }
  /** The worker stops; another one goes on. */
  | { readonly kind: 'hand-over' };

/** Facts beside the error. */
export interface ErrorCircumstances {
  /** Whether nearly all requests of the day were sent, so that a refusal means the quota (contract 13, line 14). */
  readonly isQuotaNear: boolean;
  /** Next midnight UTC. */
  readonly quotaResetsAt: Date;
}

type Decisive = Pick<WhatConvertsError, 'code' | 'resumeAt' | 'mismatch'> &
  Partial<Pick<WhatConvertsError, 'vendorMessage'>>;

/** Decides by the code, by how near the quota is, and by whether a refusal speaks of the day. Exhaustive. */
export function decideOnError(
  { code, resumeAt, mismatch, vendorMessage }: Decisive,
  { isQuotaNear, quotaResetsAt }: ErrorCircumstances,
): ErrorDecision {
  const paused = { kind: 'pause', reason: 'quota-spent', until: resumeAt ?? quotaResetsAt } as const;
  switch (code) {
    case 'unauthorized':
      return { kind: 'reject-credentials' };
    case 'forbidden':
      return isQuotaNear ? paused : { kind: 'reject-credentials' };
    case 'budget-exhausted':
      return paused;
    case 'rate-limited':
      return isQuotaNear || speaksOfTheDay(vendorMessage) ? paused : { kind: 'retry-later', reason: 'rate-limited' };
    case 'unavailable':
      return isQuotaNear ? paused : { kind: 'retry-later', reason: 'provider-unavailable' };
    case 'timeout':
    case 'network':
    case 'unexpected-body':
      return { kind: 'retry-later', reason: 'provider-unavailable' };
    case 'unfaithful-response':
      return mismatch?.aspect === 'profileId'
        ? { kind: 'give-up', reason: 'foreign-profile' }
        : { kind: 'retry-later', reason: 'answers-not-plausible' };
    case 'not-found':
      return { kind: 'give-up', reason: 'profile-missing' };
    case 'invalid-request':
      return { kind: 'give-up', reason: 'request-refused' };
    case 'aborted':
      return { kind: 'hand-over' };
  }
}

/** Others may use the key too: then the day's requests are spent although few of them were ours. */
function speaksOfTheDay(vendorMessage = ''): boolean {
  return /\b(daily|per day|a day)\b/i.test(vendorMessage);
}
