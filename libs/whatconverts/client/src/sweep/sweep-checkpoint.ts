import { WhatConvertsError } from '../whatconverts-error.js';

/** What a pass over a slice has seen so far: number of distinct leads and a hash of their ids, whatever their order. */
export interface IdTally {
  readonly count: number;
  /** 16 hex digits. */
  readonly hash: string;
}

/** A finished pass. */
export interface PassProof extends IdTally {
  readonly totalLeads: number;
}

/**
 * Where a sweep goes on: plain JSON, to be stored in the same transaction as the rows of its event. After a resume rows
 * may come a second time, never be missing.
 */
export interface SweepCheckpoint {
  readonly version: 1;
  /** Instants in ISO form. */
  readonly sliceFrom: string;
  readonly sliceTo: string;
  /** Last instant of the whole sweep; a resumed sweep must ask for the same. */
  readonly sweepTo: string;
  /** From 1. */
  readonly pass: number;
  readonly nextPage: number;
  /** What this pass has seen before `nextPage`. */
  readonly tally: IdTally;
  /** Total of this pass's earlier pages; missing at its start. */
  readonly totalLeads?: number;
  /** Whether the total has changed in mid-pass. */
  readonly unsettled: boolean;
  /** The pass before, to agree with. */
  readonly previous?: PassProof;
  /** `true` after the last slice: there is nothing left. */
  readonly done: boolean;
}

const isInstant = (text: unknown): boolean => typeof text === 'string' && !Number.isNaN(Date.parse(text));
const isPositive = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;

/** @throws WhatConvertsError `invalid-request` when it does not belong to this sweep */
export function assertCheckpointFits(checkpoint: SweepCheckpoint, fromMs: number, toMs: number): void {
  const { version, sliceFrom, sliceTo, sweepTo, pass, nextPage } = checkpoint;
  const isReadable =
    version === 1 && [sliceFrom, sliceTo, sweepTo].every(isInstant) && isPositive(pass) && isPositive(nextPage);
  const fits =
    isReadable && Date.parse(sweepTo) === toMs && Date.parse(sliceFrom) >= fromMs && Date.parse(sliceTo) <= toMs;
  if (!fits) throw new WhatConvertsError('invalid-request', 'The checkpoint belongs to another sweep.');
}
