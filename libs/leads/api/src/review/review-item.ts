/** Answers that a question may have; `tie` names a lead. Sources may add their own. */
export type ReviewAnswer = 'map' | 'replay' | 'ignore' | 'reopen' | 'tie' | (string & {});

/** Something that needs a person, as the queue lists it. Screens put the question into words, by kind and reason. */
export interface ReviewItem {
  /** Unique in the brand; begins with the word of its source (see `reviewItemId`). */
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  /** For people; without contact data. */
  readonly detail?: string;
  readonly source: string;
  readonly locationId?: string;
  readonly profileId?: string;
  readonly externalId?: string;
  /** Since when it waits; of a decided item, when that was. The queue is ordered by it. */
  readonly since: Date;
  /** Inputs that the answer is for. */
  readonly records: number;
  /** How often it was tried. */
  readonly attempts: number;
  /** Whether an answer is being carried out at this moment. */
  readonly inProgress: boolean;
  readonly decision?: ReviewDecision;
  /** Set for a conflict between records. */
  readonly conflict?: ReviewConflict;
  readonly answers: readonly ReviewAnswer[];
}

/** A decision that is remembered. */
export interface ReviewDecision {
  readonly answer: ReviewAnswer;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** The figures of a conflict. Differences are between the times of two events, in milliseconds. */
export interface ReviewConflict {
  /** Between the two records that are not paired. */
  readonly differenceMs: number;
  /** When one has another partner: the source of the one that has none. */
  readonly standsAlone?: string;
  /** WhatConverts' id of its record in the pair that is in the way, and how far apart that pair is. */
  readonly pairedExternalId?: string;
  readonly pairedDifferenceMs?: number;
}

/** One of the records that contradict each other, as its source told it. */
export interface ReviewSide {
  readonly id: string;
  /** The lead that shows it now. */
  readonly leadId: string;
  readonly source: string;
  readonly externalId: string;
  readonly occurredAt: Date;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly formName?: string;
  /** `google / cpc` */
  readonly marketing?: string;
  readonly landingUrl?: string;
  readonly visitorId?: string;
}

/** One input behind an item. */
export interface ReviewEvidence {
  readonly id: string;
  readonly externalId?: string;
  readonly receivedAt: Date;
  /** The first bytes as received; absent for those who may not see raw data. */
  readonly raw?: string;
}

/** An item with what there is to see of it. */
export interface ReviewItemDetail extends ReviewItem {
  readonly evidence: readonly ReviewEvidence[];
  /** Of a conflict: its records, in the order of their events. */
  readonly sides?: readonly ReviewSide[];
}

/** A place in the queue. */
export interface ReviewPosition {
  readonly since: Date;
  readonly id: string;
}

export const reviewStates = ['open', 'decided'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Which items are meant. Absent parts do not limit. */
export interface ReviewFilter {
  readonly state: ReviewState;
  readonly kind?: readonly string[];
  readonly reason?: string;
  readonly profileId?: string;
  readonly locationId?: string;
  /** Inclusive, by the time of arrival. */
  readonly receivedFrom?: Date;
  /** Exclusive. */
  readonly receivedTo?: Date;
}

/** `record~019a…`: the word of the source and its own key. */
export function reviewItemId(word: string, key: string): string {
  return `${word}~${key}`;
}

/** The key in an id of this source, otherwise undefined. */
export function reviewItemKey(word: string, id: string): string | undefined {
  return id.startsWith(`${word}~`) ? id.slice(word.length + 1) : undefined;
}

/** Open items stand with the longest waiting first, so that arrivals move nothing; decided ones with the newest first. */
export function compareReviewItems(state: ReviewState): (left: ReviewPosition, right: ReviewPosition) => number {
  const sign = state === 'open' ? 1 : -1;
  return (left, right) =>
    sign * (left.since.getTime() - right.since.getTime() || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
}
