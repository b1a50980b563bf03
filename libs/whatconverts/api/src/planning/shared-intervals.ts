import { type Interval } from './interval.js';

/** The times that lie in at least two of the lists. Intervals of one list must not overlap. */
export function sharedIntervals(lists: readonly (readonly Interval[])[]): Interval[] {
  const edges = lists.flat().flatMap(({ fromMs, toMs }) => [
    { atMs: fromMs, step: 1 },
    { atMs: toMs, step: -1 },
  ]);
  // At the same instant, starts come first: touching intervals share that instant.
  edges.sort((left, right) => left.atMs - right.atMs || right.step - left.step);
  const shared: Interval[] = [];
  let open = 0;
  let fromMs = 0;
  for (const { atMs, step } of edges) {
    if (step === 1 && open === 1) fromMs = atMs;
    if (step === -1 && open === 2 && atMs > fromMs) shared.push({ fromMs, toMs: atMs });
    open += step;
  }
  return shared;
}
