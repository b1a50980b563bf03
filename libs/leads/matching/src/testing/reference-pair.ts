import { type PairingDecision } from '@leadweave/domain';
import { compareExternalIds } from '../compare-external-ids.js';
import { type PairingRecord } from '../pairing-record.js';

/**
 * The pairing rule read aloud, slow and plain, as the oracle of `pair`: again and again look at every possible pair that is
 * left, take the best one, put its two records aside. Answers `native~whatconverts`, sorted.
 */
export function referencePair(records: readonly PairingRecord[], decisions: readonly PairingDecision[]): string[] {
  let left = [...records];
  const pairs: string[] = [];
  for (;;) {
    let best: { native: PairingRecord; whatConverts: PairingRecord } | undefined;
    for (const native of left)
      for (const whatConverts of left)
        if (mayPair(native, whatConverts, decisions))
          if (!best || isBetter({ native, whatConverts }, best)) best = { native, whatConverts };
    if (!best) return pairs.sort();
    const { native, whatConverts } = best;
    pairs.push(`${native.id}~${whatConverts.id}`);
    left = left.filter((record) => record !== native && record !== whatConverts);
  }
}

function mayPair(native: PairingRecord, whatConverts: PairingRecord, decisions: readonly PairingDecision[]): boolean {
  if (native.source !== 'form' || whatConverts.source !== 'whatconverts') return false;
  if (whatConverts.type !== 'web_form') return false;
  if (native.locationId !== whatConverts.locationId) return false;
  if (!native.normalisedEmail || native.normalisedEmail !== whatConverts.normalisedEmail) return false;
  if (Math.abs(native.occurredAtMs - whatConverts.occurredAtMs) > 300_000) return false;
  return !decisions.some((one) => one.nativeId === native.id && one.whatConvertsId === whatConverts.id);
}

interface Possible {
  native: PairingRecord;
  whatConverts: PairingRecord;
}

function isBetter(one: Possible, other: Possible): boolean {
  const difference = (possible: Possible) =>
    Math.abs(possible.native.occurredAtMs - possible.whatConverts.occurredAtMs);
  if (difference(one) !== difference(other)) return difference(one) < difference(other);
  if (one.native.occurredAtMs !== other.native.occurredAtMs) return one.native.occurredAtMs < other.native.occurredAtMs;
  if (one.native !== other.native) return comesFirst(one.native, other.native);
  return comesFirst(one.whatConverts, other.whatConverts);
}

function comesFirst(one: PairingRecord, other: PairingRecord): boolean {
  const order = compareExternalIds(one.externalId, other.externalId);
  return order === 0 ? one.id < other.id : order < 0;
}
