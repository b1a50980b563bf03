import { type Interval } from './interval.js';
import { mergeIntervals } from './merge-intervals.js';

/** The parts of `window` that no slice covers, in order. The bounds of a part touch the slices beside it. */
export function uncovered(window: Interval, slices: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let fromMs = window.fromMs;
  for (const slice of mergeIntervals(slices)) {
    if (slice.toMs < window.fromMs || slice.fromMs > window.toMs) continue;
    if (slice.fromMs > fromMs) gaps.push({ fromMs, toMs: slice.fromMs });
    fromMs = Math.max(fromMs, slice.toMs);
  }
  if (fromMs < window.toMs) gaps.push({ fromMs, toMs: window.toMs });
  return gaps;
}
