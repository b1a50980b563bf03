import { type Candidate } from './compare-candidates.js';
import { pairingWindowMs } from './pairing.js';
import { type PairingRecord } from './pairing-record.js';
import { type RemovedCandidates } from './removed-candidates.js';

/** A candidate that also knows the places of its records in the list. */
export interface ListedCandidate extends Candidate {
  readonly nativeIndex: number;
  readonly whatConvertsIndex: number;
}

/** From this many natives of one e-mail on, the window is searched in sorted order instead of walking all of them. */
const searchFrom = 16;

/** Candidates among the natives and WhatConverts records of one e-mail, given as indexes, added to `found`. */
export function findCandidates(
  records: readonly PairingRecord[],
  natives: number[],
  whatConverts: readonly number[],
  removed: RemovedCandidates,
  found: ListedCandidate[],
): void {
  const sorted = natives.length >= searchFrom;
  if (sorted) natives.sort((left, right) => records[left]!.occurredAtMs - records[right]!.occurredAtMs);
  for (const whatConvertsIndex of whatConverts) {
    const untilMs = records[whatConvertsIndex]!.occurredAtMs + pairingWindowMs;
    let position = sorted ? firstInWindow(records, natives, untilMs - 2 * pairingWindowMs) : 0;
    for (; position < natives.length; position += 1) {
      if (sorted && records[natives[position]!]!.occurredAtMs > untilMs) break;
      addCandidate(records, natives[position]!, whatConvertsIndex, removed, found);
    }
  }
}

function addCandidate(
  records: readonly PairingRecord[],
  nativeIndex: number,
  whatConvertsIndex: number,
  removed: RemovedCandidates,
  found: ListedCandidate[],
): void {
  const native = records[nativeIndex]!;
  const whatConverts = records[whatConvertsIndex]!;
  const differenceMs = Math.abs(native.occurredAtMs - whatConverts.occurredAtMs);
  if (!(differenceMs <= pairingWindowMs) || native.locationId !== whatConverts.locationId) return;
  if (removed.size > 0 && removed.get(native.id)?.has(whatConverts.id)) return;
  found.push({ native, whatConverts, differenceMs, nativeIndex, whatConvertsIndex });
}

function firstInWindow(records: readonly PairingRecord[], natives: readonly number[], fromMs: number): number {
  let low = 0;
  let high = natives.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (records[natives[middle]!]!.occurredAtMs < fromMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
