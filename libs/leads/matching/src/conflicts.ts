import { type PairingDecision, type SourceRecordId } from '@leadweave/domain';
import { type Candidate } from './compare-candidates.js';
import { EmailClusters } from './email-clusters.js';
import { findCandidates, type ListedCandidate } from './find-candidates.js';
import { pair } from './pair.js';
import { type Pair, pairingWindowMs } from './pairing.js';
import { type PairingRecord } from './pairing-record.js';
import { removedCandidates } from './removed-candidates.js';
import { sortCandidates } from './sort-candidates.js';

/** A record with the visitor that its source saw, which is evidence and never a reason to pair. */
export type ConflictRecord = PairingRecord & { readonly visitorId?: string };

/**
 * Two records that something says are one event although they are not paired. `partner-taken`: one of them stands alone
 * because the other has a nearer partner. `decision-contradicted`: a person parted them, and both carry the same visitor.
 */
export interface PairingConflict {
  readonly reason: 'partner-taken' | 'decision-contradicted';
  readonly nativeId: SourceRecordId;
  readonly whatConvertsId: SourceRecordId;
  /** Absolute difference of their event times, milliseconds, 0 to 300,000. */
  readonly differenceMs: number;
  /** With `partner-taken`: the pair that holds one of the two. */
  readonly takenBy?: Pair;
}

/**
 * What the rule decided and a person may want to look at. At most one for each record that stands alone, with its nearest
 * partner, and one for each decision. Takes what `pair` takes; the order does not matter.
 */
export function conflictsOf(
  records: readonly ConflictRecord[],
  decisions: readonly PairingDecision[],
): PairingConflict[] {
  return [...takenPartners(records, decisions), ...contradictedDecisions(records, decisions)];
}

function takenPartners(records: readonly ConflictRecord[], decisions: readonly PairingDecision[]): PairingConflict[] {
  const { pairs } = pair(records, decisions);
  const pairOf = new Map(pairs.flatMap((one) => [[one.nativeId, one] as const, [one.whatConvertsId, one] as const]));
  const told = new Set<SourceRecordId>();
  const found: PairingConflict[] = [];
  for (const { native, whatConverts, differenceMs } of nearestFirst(records, decisions)) {
    const [ofNative, ofForm] = [pairOf.get(native.id), pairOf.get(whatConverts.id)];
    const takenBy = ofNative ?? ofForm;
    const lonelyId = ofNative ? whatConverts.id : native.id;
    if (!takenBy || (ofNative && ofForm) || told.has(lonelyId)) continue;
    told.add(lonelyId);
    const ids = { nativeId: native.id, whatConvertsId: whatConverts.id };
    found.push({ reason: 'partner-taken', ...ids, differenceMs, takenBy });
  }
  return found;
}

function nearestFirst(records: readonly ConflictRecord[], decisions: readonly PairingDecision[]): Candidate[] {
  const removed = removedCandidates(decisions);
  const candidates: ListedCandidate[] = [];
  new EmailClusters(records).forEach((natives, whatConverts) => {
    findCandidates(records, natives, whatConverts, removed, candidates);
  });
  sortCandidates(candidates);
  return candidates;
}

function contradictedDecisions(
  records: readonly ConflictRecord[],
  decisions: readonly PairingDecision[],
): PairingConflict[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const removed = removedCandidates(decisions);
  return [...removed].flatMap(([nativeId, partners]) =>
    [...partners.keys()].flatMap((whatConvertsId) => {
      const [native, form] = [byId.get(nativeId), byId.get(whatConvertsId)];
      if (!native || !form || !couldBeOne(native, form)) return [];
      const differenceMs = Math.abs(native.occurredAtMs - form.occurredAtMs);
      return [{ reason: 'decision-contradicted' as const, nativeId, whatConvertsId, differenceMs }];
    }),
  );
}

function couldBeOne(native: ConflictRecord, form: ConflictRecord): boolean {
  return (
    native.visitorId !== undefined &&
    native.visitorId === form.visitorId &&
    native.locationId === form.locationId &&
    native.normalisedEmail !== undefined &&
    native.normalisedEmail === form.normalisedEmail &&
    Math.abs(native.occurredAtMs - form.occurredAtMs) <= pairingWindowMs
  );
}
