import { type ParsedRow } from '../mapping/parsed-row.js';
import { type SweepCheckpoint } from './sweep-checkpoint.js';

/** An interval of creation dates, both bounds inclusive. */
export interface SweepSlice {
  readonly from: Date;
  readonly to: Date;
}

/** A page was read. Store `rows` and `checkpoint` in one transaction. */
export interface SweepPageEvent {
  readonly kind: 'page';
  readonly slice: SweepSlice;
  /** 1 for the first reading of the slice. */
  readonly pass: number;
  readonly pageNumber: number;
  /** In the first pass every lead; in later passes only those that are new or have changed since. */
  readonly rows: readonly ParsedRow[];
  readonly totalPages: number;
  readonly totalLeads: number;
  readonly serverDate?: Date;
  readonly checkpoint: SweepCheckpoint;
}

/** Two passes agreed on ids and total, and the total was reached: the slice is complete. */
export interface SliceProvedEvent {
  readonly kind: 'slice-proved';
  readonly slice: SweepSlice;
  readonly passes: number;
  /** Distinct leads in the slice, rows that could not be understood included. */
  readonly idsCount: number;
  /** Hash of the ids, independent of their order. */
  readonly idsHash: string;
  readonly checkpoint: SweepCheckpoint;
}

/** The slice could not be proved whole and is read again in smaller ones. */
export interface SliceSplitEvent {
  readonly kind: 'slice-split';
  readonly slice: SweepSlice;
  /** `rows-missing`: fewer or more rows than the total, time and again, as under a cap; `unsettled`: it kept changing. */
  readonly reason: 'rows-missing' | 'unsettled';
  readonly rowsRead: number;
  readonly totalLeads: number;
  readonly checkpoint: SweepCheckpoint;
}

/** What a sweep tells, in order. */
export type SweepEvent = SweepPageEvent | SliceProvedEvent | SliceSplitEvent;
