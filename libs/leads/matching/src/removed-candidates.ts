import { type PairingDecision, type SourceRecordId } from '@leadweave/domain';

/** People's decisions by native id, then by WhatConverts id: these candidates are never chosen. */
export type RemovedCandidates = ReadonlyMap<SourceRecordId, ReadonlyMap<SourceRecordId, PairingDecision['kind']>>;

/** Where both kinds stand on one candidate, `never` is the one that is told. */
export function removedCandidates(decisions: readonly PairingDecision[]): RemovedCandidates {
  const removed = new Map<SourceRecordId, Map<SourceRecordId, PairingDecision['kind']>>();
  for (const { nativeId, whatConvertsId, kind } of decisions) {
    const ofNative = removed.get(nativeId) ?? new Map<SourceRecordId, PairingDecision['kind']>();
    if (ofNative.get(whatConvertsId) !== 'never') ofNative.set(whatConvertsId, kind);
    removed.set(nativeId, ofNative);
  }
  return removed;
}
