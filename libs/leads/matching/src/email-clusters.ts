import { emptyList } from './empty-list.js';
import { isPairableNative, isPairableWhatConverts } from './may-pair.js';
import { type PairingRecord } from './pairing-record.js';

const none = -1;

/**
 * Pairable records by e-mail, as indexes into the list. Chains in flat arrays instead of a list per e-mail: most e-mails
 * have one record, and a list for each would cost more than the pairing.
 */
export class EmailClusters {
  private readonly clusterByEmail = new Map<string, number>();
  private readonly lastNative: Int32Array;
  private readonly lastWhatConverts: Int32Array;
  private readonly previous: Int32Array;

  constructor(private readonly records: readonly PairingRecord[]) {
    this.lastNative = new Int32Array(records.length).fill(none);
    this.lastWhatConverts = new Int32Array(records.length).fill(none);
    this.previous = new Int32Array(records.length);
    this.addNatives();
    this.addWhatConverts();
  }

  /** Calls `visit` for each e-mail with both kinds. The two lists are reused by the next call. */
  forEach(visit: (natives: number[], whatConverts: number[]) => void): void {
    const natives: number[] = [];
    const whatConverts: number[] = [];
    for (let cluster = 0; cluster < this.clusterByEmail.size; cluster += 1) {
      if (this.lastWhatConverts[cluster] === none) continue;
      this.unroll(this.lastNative[cluster]!, natives);
      this.unroll(this.lastWhatConverts[cluster]!, whatConverts);
      visit(natives, whatConverts);
    }
  }

  private addNatives(): void {
    for (let index = 0; index < this.records.length; index += 1) {
      const record = this.records[index]!;
      if (!isPairableNative(record)) continue;
      let cluster = this.clusterByEmail.get(record.normalisedEmail!);
      if (cluster === undefined) {
        cluster = this.clusterByEmail.size;
        this.clusterByEmail.set(record.normalisedEmail!, cluster);
      }
      this.append(this.lastNative, cluster, index);
    }
  }

  /** After the natives: a WhatConverts record without any native of its e-mail needs no cluster. */
  private addWhatConverts(): void {
    for (let index = 0; index < this.records.length; index += 1) {
      const record = this.records[index]!;
      if (!isPairableWhatConverts(record)) continue;
      const cluster = this.clusterByEmail.get(record.normalisedEmail!);
      if (cluster !== undefined) this.append(this.lastWhatConverts, cluster, index);
    }
  }

  private append(last: Int32Array, cluster: number, index: number): void {
    this.previous[index] = last[cluster]!;
    last[cluster] = index;
  }

  private unroll(last: number, into: number[]): void {
    emptyList(into);
    for (let index = last; index !== none; index = this.previous[index]!) into.push(index);
  }
}
