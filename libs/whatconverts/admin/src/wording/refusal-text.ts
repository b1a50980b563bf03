import { type Problem } from '@leadweave/api-client';

/** What went wrong in a word: a wrong key, their service, ours, or the day's limit. */
export type RefusalKind = 'refused' | 'theirs' | 'ours' | 'limit' | 'other';

const kinds: Readonly<Record<string, RefusalKind>> = {
  credentials_rejected: 'refused',
  provider_unavailable: 'theirs',
  not_whatconverts: 'theirs',
  offline: 'ours',
  unavailable: 'ours',
  internal_error: 'ours',
  quota_spent: 'limit',
};

/** Tells the causes of a refusal apart, so that a page can say whose turn it is. */
export function refusalKind({ code }: Problem): RefusalKind {
  return kinds[code] ?? 'other';
}

/** The sentence for a refusal, and what is safe. */
export function refusalText(problem: Problem): string {
  switch (refusalKind(problem)) {
    case 'refused':
      return problem.detail ?? 'WhatConverts answered 401: token or secret is wrong.';
    case 'theirs':
      return problem.detail ?? 'WhatConverts could not be reached. Nothing was saved; try again in a few minutes.';
    case 'ours':
      return 'Leadweave could not be reached. Nothing was saved; check your connection and try again.';
    case 'limit':
      return problem.detail ?? 'The requests of this key for today are spent. They reset at midnight UTC.';
    case 'other':
      return problem.detail ?? problem.title;
  }
}
