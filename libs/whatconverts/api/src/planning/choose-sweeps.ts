import { dayMs } from '@leadweave/time';
import { type Interval } from './interval.js';
import { mergeIntervals } from './merge-intervals.js';
import { type MappingToPlan, type PlannedWindow, type SweepScope } from './run-plan.js';
import { sharedIntervals } from './shared-intervals.js';
import { uncovered } from './uncovered.js';

/** A mapping and what has to be read of its profile. */
export interface Need {
  readonly mapping: MappingToPlan;
  readonly intervals: readonly Interval[];
}

/** A slice is at most this long: a shorter rest costs as much alone as the whole slice. */
const sliceMs = 31 * dayMs;

/**
 * Chooses the sweeps that serve all needs with few requests. A profile key reads its profile. A master key reads a time
 * that several profiles need once for all of them, so the cost does not grow with their number; what only one profile
 * needs is read for that profile alone. Latest times come first.
 */
export function chooseSweeps(needs: readonly Need[], keyKind: 'master' | 'profile'): PlannedWindow[] {
  const shared = keyKind === 'master' ? wideIntervals(needs) : [];
  const wide = shared.map((interval) => wideWindow(interval, needs));
  const single = needs.flatMap((need) => rest(need, shared).map((interval) => profileWindow(interval, need.mapping)));
  return [...wide, ...single].sort(latestFirst);
}

/** Shared times, together with short rests beside them. */
function wideIntervals(needs: readonly Need[]): Interval[] {
  const shared = mergeIntervals(sharedIntervals(needs.map(({ intervals }) => intervals)));
  const isAbsorbed = (interval: Interval) =>
    interval.toMs - interval.fromMs < sliceMs &&
    shared.some(({ fromMs, toMs }) => fromMs === interval.toMs || toMs === interval.fromMs);
  const absorbed = needs.flatMap((need) => rest(need, shared)).filter(isAbsorbed);
  return mergeIntervals([...shared, ...absorbed]);
}

function rest({ intervals }: Need, shared: readonly Interval[]): Interval[] {
  return intervals.flatMap((interval) => uncovered(interval, shared));
}

function wideWindow({ fromMs, toMs }: Interval, needs: readonly Need[]): PlannedWindow {
  const served = needs.filter(({ intervals }) => intervals.some((own) => own.fromMs < toMs && own.toMs > fromMs));
  const mappings = served.map(({ mapping }) => mapping);
  return { ...scopeOf(mappings), ...bounds(fromMs, toMs), profileIds: mappings.map(({ profileId }) => profileId) };
}

function scopeOf(mappings: readonly MappingToPlan[]): SweepScope {
  const [id, ...others] = new Set(mappings.map(({ accountId }) => accountId));
  return id !== undefined && others.length === 0 ? { scope: 'account', id } : { scope: 'key' };
}

function profileWindow({ fromMs, toMs }: Interval, { profileId }: MappingToPlan): PlannedWindow {
  return { scope: 'profile', id: profileId, ...bounds(fromMs, toMs), profileIds: [profileId] };
}

function bounds(fromMs: number, toMs: number) {
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
}

function latestFirst(left: PlannedWindow, right: PlannedWindow): number {
  if (left.to !== right.to) return left.to < right.to ? 1 : -1;
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}
