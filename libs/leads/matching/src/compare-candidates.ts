import { compareExternalIds, compareTexts } from './compare-external-ids.js';
import { type PairingRecord } from './pairing-record.js';

/** A WhatConverts web-form record and a native submission that may be the same event. */
export interface Candidate {
  readonly native: PairingRecord;
  readonly whatConverts: PairingRecord;
  readonly differenceMs: number;
}

/**
 * The order in which candidates are chosen: smallest difference, earlier native time, the native submission's own id, the
 * WhatConverts lead id. The sources' own ids decide before ours do, since ours are given at arrival and would let the
 * order of arrival show; ours only make the order total.
 */
export function compareCandidates(left: Candidate, right: Candidate): number {
  return (
    left.differenceMs - right.differenceMs ||
    left.native.occurredAtMs - right.native.occurredAtMs ||
    compareRecords(left.native, right.native) ||
    compareRecords(left.whatConverts, right.whatConverts)
  );
}

function compareRecords(left: PairingRecord, right: PairingRecord): number {
  return compareExternalIds(left.externalId, right.externalId) || compareTexts(left.id, right.id);
}
