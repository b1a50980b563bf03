import { type RunKind } from '../runs/run-kind.js';
import { chooseSweeps } from './choose-sweeps.js';
import { type Interval } from './interval.js';
import { neededIntervals } from './needed-intervals.js';
import { type MappingToPlan, type RunPlan } from './run-plan.js';

/** Everything that decides what a run reads. */
export interface PlanningFacts {
  readonly kind: RunKind;
  readonly keyKind: 'master' | 'profile';
  /** The mappings that take part. */
  readonly mappings: readonly MappingToPlan[];
  /** Those of them whose first history is still to be loaded. */
  readonly backfills: readonly string[];
  /** Proved intervals, by profile id. */
  readonly coverage: ReadonlyMap<string, readonly Interval[]>;
  readonly upperBound: Date;
}

/** Plans a run. The same facts always give the same plan. */
export function planRun({ kind, keyKind, mappings, backfills, coverage, upperBound }: PlanningFacts): RunPlan {
  const needs = mappings.map((mapping) => ({
    mapping,
    intervals: neededIntervals(
      kind,
      { backfillFrom: mapping.backfillFrom, upperBound },
      coverage.get(mapping.profileId) ?? [],
    ),
  }));
  const wanted = needs.filter(({ intervals }) => intervals.length > 0);
  return { version: 1, upperBound: upperBound.toISOString(), windows: chooseSweeps(wanted, keyKind), backfills };
}
