import { type ReviewItem, type ReviewSide } from '../review/review-api.js';

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
    conflict: null,
    answers: ['replay', 'ignore'],
    ...part,
  };
}

/** Two WhatConverts leads that claim one form submission. */
export function aConflict(part: Partial<ReviewItem> = {}): ReviewItem {
  return aReviewItem({
    id: 'conflict~n~w2',
    kind: 'conflict',
    reason: 'partner-taken',
    detail: null,
    locationId: 'l',
    externalId: '153931',
    conflict: {
      differenceMs: 40_000,
      standsAlone: 'whatconverts',
      pairedExternalId: '153928',
      pairedDifferenceMs: 12_000,
    },
    answers: ['keep', 'split', 'never', 'ignore'],
    ...part,
  });
}

/** A record of Jane Doe that is part of a conflict. */
export function aSide(part: Partial<ReviewSide> = {}): ReviewSide {
  return {
    id: 'w1',
    leadId: 'lead-1',
    source: 'whatconverts',
    externalId: '153928',
    occurredAt: '2026-11-20T14:02:11.000Z',
    name: 'Jane Doe',
    email: 'jane@example.com',
    phone: '(704) 555-0101',
    formName: 'Contact Us',
    marketing: 'google / cpc',
    landingUrl: null,
    visitorId: null,
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
