import { type PairingDecision, type SourceRecordId } from '@leadweave/domain';
import { type Candidate, compareCandidates } from './compare-candidates.js';
import { isPairableWhatConverts } from './may-pair.js';
import { NativeIndex } from './native-index.js';
import { directionOf, type Pair, type Pairing } from './pairing.js';
import { type PairingRecord } from './pairing-record.js';
import { type RemovedCandidates, removedCandidates } from './removed-candidates.js';

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
  const candidates = findCandidates(records, removedCandidates(decisions));
  const pairs = chooseNearestFirst(candidates);
  return { pairs, standalone: withoutPaired(records, pairs) };
}

function findCandidates(records: readonly PairingRecord[], removed: RemovedCandidates): Candidate[] {
  const natives = new NativeIndex(records);
  const candidates: Candidate[] = [];
  for (const whatConverts of records) {
    if (!isPairableWhatConverts(whatConverts)) continue;
    natives.forEachCandidate(whatConverts, (native, differenceMs) => {
      if (!removed.get(native.id)?.has(whatConverts.id)) candidates.push({ native, whatConverts, differenceMs });
    });
  }
  return candidates;
}

/** Clusters share no record, so that one order over all of them chooses the same as an order in each. */
function chooseNearestFirst(candidates: Candidate[]): Pair[] {
  const taken = new Set<SourceRecordId>();
  const pairs: Pair[] = [];
  for (const candidate of candidates.sort(compareCandidates)) {
    if (taken.has(candidate.native.id) || taken.has(candidate.whatConverts.id)) continue;
    taken.add(candidate.native.id).add(candidate.whatConverts.id);
    pairs.push(pairOf(candidate));
  }
  return pairs;
}

function pairOf({ native, whatConverts, differenceMs }: Candidate): Pair {
  const direction = directionOf(native.occurredAtMs, whatConverts.occurredAtMs);
  return { nativeId: native.id, whatConvertsId: whatConverts.id, differenceMs, direction };
}

function withoutPaired(records: readonly PairingRecord[], pairs: readonly Pair[]): SourceRecordId[] {
  const paired = new Set<SourceRecordId>();
  for (const { nativeId, whatConvertsId } of pairs) paired.add(nativeId).add(whatConvertsId);
  const standalone: SourceRecordId[] = [];
  for (const record of records) if (!paired.has(record.id)) standalone.push(record.id);
  return standalone;
}
