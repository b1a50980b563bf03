import { type Interval } from './interval.js';

/** The same instants as few intervals as possible, in order. Intervals that touch or leave less than a second between them become one. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const ordered = [...intervals].sort((left, right) => left.fromMs - right.fromMs || left.toMs - right.toMs);
  const merged: Interval[] = [];
  for (const { fromMs, toMs } of ordered) {
    const last = merged.at(-1);
    if (last && fromMs - last.toMs <= sameSecondMs)
      merged[merged.length - 1] = { ...last, toMs: Math.max(last.toMs, toMs) };
    else merged.push({ fromMs, toMs });
  }
  return merged;
}

/** Creation times are whole seconds: nothing can lie strictly between two of them. */
const sameSecondMs = 1000;
