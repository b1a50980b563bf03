import { type PairingDecision, type SourceRecordId } from '@leadweave/domain';
import { type Candidate } from './compare-candidates.js';
import { EmailClusters } from './email-clusters.js';
import { emptyList } from './empty-list.js';
import { findCandidates, type ListedCandidate } from './find-candidates.js';
import { directionOf, type Pair, type Pairing } from './pairing.js';
import { type PairingRecord } from './pairing-record.js';
import { removedCandidates } from './removed-candidates.js';
import { sortCandidates } from './sort-candidates.js';

/**
 * Decides which WhatConverts web-form records and native submissions are the same event. Takes the records of any number
 * of locations and e-mails of **one brand** at once; the order of records and decisions does not matter.
 *
 * - A candidate is one native submission and one WhatConverts web form of the same location with the same non-empty
 *   normalised e-mail, at most 300.000 s apart, inclusive, in both directions.
 * - A person's `split` or `never` removes its candidate before anything is chosen; undoing is leaving the decision out.
 * - Candidates are taken by smallest difference, then earlier native time, then the native submission's own id, then the
 *   WhatConverts lead id (both by `compareExternalIds`), unless a side is taken. Nearest first, not as many as possible.
 * - Records that are `gone` at the source pair like all others, so that a pairing outlives its source.
 *
 * @example
 * const { pairs, standalone } = pair(records, decisions);
 */
export function pair(records: readonly PairingRecord[], decisions: readonly PairingDecision[]): Pairing {
  const removed = removedCandidates(decisions);
  const taken = new Uint8Array(records.length);
  const pairs: Pair[] = [];
  const candidates: ListedCandidate[] = [];
  new EmailClusters(records).forEach((natives, whatConverts) => {
    emptyList(candidates);
    findCandidates(records, natives, whatConverts, removed, candidates);
    sortCandidates(candidates);
    chooseNearestFirst(candidates, taken, pairs);
  });
  return { pairs, standalone: notTaken(records, taken) };
}

function chooseNearestFirst(candidates: readonly ListedCandidate[], taken: Uint8Array, pairs: Pair[]): void {
  for (const candidate of candidates) {
    if (taken[candidate.nativeIndex] || taken[candidate.whatConvertsIndex]) continue;
    taken[candidate.nativeIndex] = 1;
    taken[candidate.whatConvertsIndex] = 1;
    pairs.push(pairOf(candidate));
  }
}

/** The pair that a chosen candidate becomes. */
export function pairOf({ native, whatConverts, differenceMs }: Candidate): Pair {
  const direction = directionOf(native.occurredAtMs, whatConverts.occurredAtMs);
  return { nativeId: native.id, whatConvertsId: whatConverts.id, differenceMs, direction };
}

function notTaken(records: readonly PairingRecord[], taken: Uint8Array): SourceRecordId[] {
  const standalone: SourceRecordId[] = [];
  for (let index = 0; index < records.length; index += 1) if (!taken[index]) standalone.push(records[index]!.id);
  return standalone;
}
