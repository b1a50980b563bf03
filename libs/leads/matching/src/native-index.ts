import { isPairableNative } from './may-pair.js';
import { pairingWindowMs } from './pairing.js';
import { type PairingRecord } from './pairing-record.js';

/** Above this many natives of one e-mail, the window is searched in a sorted list instead of walked. */
const walkAtMost = 16;
const none = -1;

/**
 * Native submissions by e-mail. Chains of indexes in two flat arrays instead of a list per e-mail: most clusters hold
 * one record, and a list for each would cost more than the pairing.
 */
export class NativeIndex {
  private readonly lastByEmail = new Map<string, number>();
  private readonly sortedByEmail = new Map<string, PairingRecord[]>();
  private readonly previous: Int32Array;
  private readonly chainLength: Int32Array;

  constructor(private readonly records: readonly PairingRecord[]) {
    this.previous = new Int32Array(records.length);
    this.chainLength = new Int32Array(records.length);
    for (let index = 0; index < records.length; index += 1) this.add(index);
  }

  /** Calls `found` for each native of the same e-mail and location inside the window. */
  forEachCandidate(whatConverts: PairingRecord, found: (native: PairingRecord, differenceMs: number) => void): void {
    const email = whatConverts.normalisedEmail ?? '';
    const last = this.lastByEmail.get(email);
    if (last === undefined) return;
    if (this.chainLength[last]! > walkAtMost) return this.searchSorted(this.sorted(email, last), whatConverts, found);
    for (let index = last; index !== none; index = this.previous[index]!)
      check(this.records[index]!, whatConverts, found);
  }

  private add(index: number): void {
    const record = this.records[index]!;
    if (!isPairableNative(record)) return;
    const email = record.normalisedEmail!;
    const last = this.lastByEmail.get(email) ?? none;
    this.previous[index] = last;
    this.chainLength[index] = last === none ? 1 : this.chainLength[last]! + 1;
    this.lastByEmail.set(email, index);
  }

  private searchSorted(
    natives: readonly PairingRecord[],
    whatConverts: PairingRecord,
    found: (native: PairingRecord, differenceMs: number) => void,
  ): void {
    const untilMs = whatConverts.occurredAtMs + pairingWindowMs;
    let position = firstNotBefore(natives, whatConverts.occurredAtMs - pairingWindowMs);
    for (; position < natives.length && natives[position]!.occurredAtMs <= untilMs; position += 1)
      check(natives[position]!, whatConverts, found);
  }

  private sorted(email: string, last: number): readonly PairingRecord[] {
    const known = this.sortedByEmail.get(email);
    if (known) return known;
    const natives: PairingRecord[] = [];
    for (let index = last; index !== none; index = this.previous[index]!) natives.push(this.records[index]!);
    natives.sort((left, right) => left.occurredAtMs - right.occurredAtMs);
    this.sortedByEmail.set(email, natives);
    return natives;
  }
}

function check(
  native: PairingRecord,
  whatConverts: PairingRecord,
  found: (native: PairingRecord, differenceMs: number) => void,
): void {
  const differenceMs = Math.abs(native.occurredAtMs - whatConverts.occurredAtMs);
  if (differenceMs <= pairingWindowMs && native.locationId === whatConverts.locationId) found(native, differenceMs);
}

function firstNotBefore(natives: readonly PairingRecord[], fromMs: number): number {
  let low = 0;
  let high = natives.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (natives[middle]!.occurredAtMs < fromMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
