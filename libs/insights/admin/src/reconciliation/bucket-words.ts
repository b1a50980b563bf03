import { type Bucket } from '../insights-api.js';

/** How a number of the report is called, and what it counts. */
export interface BucketWords {
  readonly label: string;
  readonly meaning: string;
}

const words: Readonly<Record<Bucket, BucketWords>> = {
  reported: { label: 'Reported', meaning: 'Every lead that WhatConverts holds for the day.' },
  created: { label: 'Created', meaning: 'They are leads of their own here.' },
  enriched: { label: 'Enriched', meaning: 'They are the same event as one of your forms and enrich that lead.' },
  ignored: { label: 'Ignored by rule', meaning: 'Left out on purpose, each with its rule.' },
  waiting: {
    label: 'Waiting',
    meaning: 'On their way: set aside with a reason, or newer than the last sync. Nothing is lost.',
  },
  missing: { label: 'Missing', meaning: 'WhatConverts holds them, and they are not here.' },
  gone: { label: 'Gone at source', meaning: 'Kept here although WhatConverts has deleted them; beside the sum.' },
};

/** The parts of the sum, in the order of the equation. */
export const sumBuckets = ['created', 'enriched', 'ignored', 'waiting', 'missing'] as const;
export const allBuckets = ['reported', ...sumBuckets, 'gone'] as const;

export function bucketWords(bucket: Bucket): BucketWords {
  return words[bucket];
}

const reasons: Readonly<Record<string, string>> = {
  'type-not-selected': 'This type of lead is switched off',
  'outside-window': 'Older than the history of the location',
  'at-another-location': 'Kept at another location, which had the profile before',
  'not-received': 'Not received',
  'not-read-yet': 'Arrived, not read yet',
  'newer-than-last-sync': 'New or changed since the last sync; the next one reads it',
  'gone-at-source': 'Deleted at WhatConverts',
  'unknown-profile': 'Names no profile',
  'missing-id': 'Has no id',
  unreadable: 'Could not be read',
  'repeated-failure': 'Could not be stored several times',
};

/** Why a lead is where it is; an unknown reason is shown as words rather than hidden. */
export function itemReason(reason: string | null): string {
  if (reason === null) return '';
  return reasons[reason] ?? reason.replaceAll(/[-_]+/gu, ' ');
}
