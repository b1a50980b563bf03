import { type RunPlan } from '../planning/run-plan.js';
import { type SweepCheckpoint } from '@leadweave/whatconverts-client';
import { type RunKind } from './run-kind.js';
import { type RunState } from './run-state.js';

/** Where a run goes on: the window, and the place in its sweep. */
export interface RunCheckpoint {
  readonly window: number;
  readonly sweep?: SweepCheckpoint;
}

/** Outcomes of records. */
export interface RunCounts {
  readonly seen: number;
  readonly created: number;
  readonly enriched: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly ignored: number;
  readonly skipped: number;
  readonly quarantined: number;
}

export const countNames = [
  'seen',
  'created',
  'enriched',
  'updated',
  'unchanged',
  'ignored',
  'skipped',
  'quarantined',
] as const satisfies readonly (keyof RunCounts)[];

export const noCounts: RunCounts = {
  seen: 0,
  created: 0,
  enriched: 0,
  updated: 0,
  unchanged: 0,
  ignored: 0,
  skipped: 0,
  quarantined: 0,
};

/** A row of `sync_run`, with how many locations take part. */
export interface SyncRunRow extends RunCounts {
  readonly id: string;
  readonly connectionId: string;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly reason: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly updatedAt: Date;
  readonly resumeAt: Date | null;
  readonly plan: RunPlan | null;
  readonly checkpoint: RunCheckpoint | null;
  readonly requestsUsed: number;
  readonly expected: number | null;
  readonly locationsDone: number;
  readonly locationsSkipped: number;
  readonly locationsTotal: number;
}

const counts = countNames.map((name) => `r.${name}`).join(', ');

/** Columns of a {@link SyncRunRow}, of the table `r` with `l` beside it. */
export const syncRunColumns = `r.id, r.connection_id as "connectionId", r.kind, r.state, r.reason,
  r.requested_by as "requestedBy", r.requested_at as "requestedAt", r.started_at as "startedAt",
  r.ended_at as "endedAt", r.updated_at as "updatedAt", r.resume_at as "resumeAt", r.plan, r.checkpoint,
  r.requests_used as "requestsUsed", r.expected, ${counts}, l.*`;

/** How many locations take part in the run `r`. */
export const syncRunLocations = `cross join lateral (
  select count(*) filter (where state = 'done')::int as "locationsDone",
         count(*) filter (where state = 'skipped')::int as "locationsSkipped",
         count(*)::int as "locationsTotal"
    from sync_run_location o where o.brand_id = r.brand_id and o.run_id = r.id) l`;
