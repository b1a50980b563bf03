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

/** Decides by the code alone, and by how near the quota is. Exhaustive. */
export function decideOnError(
  { code, resumeAt, mismatch }: Pick<WhatConvertsError, 'code' | 'resumeAt' | 'mismatch'>,
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
      return isQuotaNear ? paused : { kind: 'retry-later', reason: 'rate-limited' };
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
