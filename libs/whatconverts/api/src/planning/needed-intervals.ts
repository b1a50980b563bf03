import { dayMs, hourMs } from '@leadweave/time';
import { type RunKind } from '../runs/run-kind.js';
import { type Interval } from './interval.js';
import { mergeIntervals } from './merge-intervals.js';
import { uncovered } from './uncovered.js';

/** How far each kind of run looks back for edits, in days. WhatConverts cannot be asked for changes. */
const rereadDays: Readonly<Record<RunKind, number>> = {
  initial: 0,
  mapping: 0,
  daily: 35,
  manual: 35,
  reread: 35,
  weekly: 400,
  reconciliation: 400,
};

/** Back-dated leads and clocks that differ: a new interval begins a little before the end of the old one. */
const overlapMs = 2 * hourMs;

/**
 * What has to be read of one profile: everything not proved yet since `backfillFrom`, and by the kind of run a stretch
 * of known leads again. Nothing before `backfillFrom`, nothing after `upperBound`.
 */
export function neededIntervals(
  kind: RunKind,
  { backfillFrom, upperBound }: { backfillFrom: Date; upperBound: Date },
  covered: readonly Interval[],
): Interval[] {
  const window = { fromMs: backfillFrom.getTime(), toMs: upperBound.getTime() };
  if (window.fromMs >= window.toMs) return [];
  const gaps = uncovered(window, covered).map(({ fromMs, toMs }) => ({ fromMs: fromMs - overlapMs, toMs }));
  const reread = rereadDays[kind] > 0 ? [{ fromMs: window.toMs - rereadDays[kind] * dayMs, toMs: window.toMs }] : [];
  const clipped = [...gaps, ...reread].map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, window.fromMs), toMs }));
  return mergeIntervals(clipped);
}
