import { type ReviewItem } from '../review/review-api.js';

/** A record that could not be read; a test names only what matters to it. */
export function aReviewItem(part: Partial<ReviewItem> = {}): ReviewItem {
  return {
    id: 'record~1',
    kind: 'quarantined-record',
    reason: 'unreadable',
    detail: 'date_created is no date.',
    source: 'whatconverts',
    locationId: null,
    profileId: null,
    externalId: '153928',
    since: '2026-11-20T14:02:11.000Z',
    records: 1,
    attempts: 0,
    inProgress: false,
    decision: null,
    answers: ['replay', 'ignore'],
    ...part,
  };
}

/** A profile that no location has. */
export function anUnknownProfile(part: Partial<ReviewItem> = {}): ReviewItem {
  return aReviewItem({
    id: 'profile~whatconverts~48213',
    kind: 'unknown-profile',
    reason: 'unknown-profile',
    detail: null,
    profileId: '48213',
    externalId: null,
    records: 214,
    answers: ['map', 'replay', 'ignore'],
    ...part,
  });
}
