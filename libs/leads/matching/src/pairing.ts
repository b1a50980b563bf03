import { type SourceRecordId } from '@leadweave/domain';

/** Longest difference of event times that still pairs, inclusive, in both directions: 300.000 s. */
export const pairingWindowMs = 300_000;

/** A WhatConverts web-form record and a native submission that are the same event. */
export interface Pair {
  readonly nativeId: SourceRecordId;
  readonly whatConvertsId: SourceRecordId;
  /** Absolute difference of the event times, milliseconds, 0 to 300,000. */
  readonly differenceMs: number;
  /** Which of the two happened first. */
  readonly direction: Direction;
}

/** Which event of a possible pair happened first. */
export type Direction = 'native-first' | 'whatconverts-first' | 'same-time';

/**
 * Every given record exactly once: in one pair, or standing alone. The pairs of one e-mail stand in the order in which they
 * were chosen; beyond that the order inside the lists carries no meaning.
 */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly standalone: readonly SourceRecordId[];
}

export function directionOf(nativeMs: number, whatConvertsMs: number): Direction {
  if (nativeMs === whatConvertsMs) return 'same-time';
  return nativeMs < whatConvertsMs ? 'native-first' : 'whatconverts-first';
}
