import { type RunPlan } from '../planning/run-plan.js';
import {
  type RunCountsDto,
  type RunLocationDto,
  type RunReasonDto,
  type RunWindowDto,
  type SyncRunDetailDto,
  type SyncRunDto,
} from './sync-run.dto.js';
import { type RunCheckpoint, type RunCounts, type SyncRunRow } from './sync-run.js';
import { type RunLocationRow, type RunReasonRow } from './sync-runs.repository.js';

const iso = (time: Date | null) => time?.toISOString() ?? null;

/** A run as the API shows it. @param now end of the duration of a run that has not ended */
export function syncRunToDto(run: SyncRunRow, now: Date): SyncRunDto {
  const { id, connectionId, kind, state, reason, requestedBy, expected, requestsUsed, startedAt, endedAt } = run;
  const { locationsDone, locationsSkipped, locationsTotal } = run;
  const lastedMs = startedAt ? (endedAt ?? now).getTime() - startedAt.getTime() : undefined;
  return {
    id,
    connectionId,
    kind,
    state,
    reason,
    requestedBy,
    requestedAt: run.requestedAt.toISOString(),
    startedAt: iso(startedAt),
    endedAt: iso(endedAt),
    resumeAt: state === 'paused' ? iso(run.resumeAt) : null,
    durationSeconds: lastedMs === undefined ? null : Math.max(0, Math.round(lastedMs / 1000)),
    expected,
    requestsUsed,
    counts: countsToDto(run),
    locationsDone,
    locationsSkipped,
    locationsTotal,
  };
}

/** A run with everything that it consists of. */
export function syncRunToDetail(
  run: SyncRunRow,
  locations: readonly RunLocationRow[],
  reasons: readonly RunReasonRow[],
  now: Date,
): SyncRunDetailDto {
  return {
    ...syncRunToDto(run, now),
    locations: locations.map(locationToDto),
    reasons: reasons.map(reasonToDto),
    windows: windowsOf(run.plan, run.checkpoint, run.state === 'done' || run.state === 'partial'),
    readUpTo: run.checkpoint?.sweep?.sliceFrom ?? null,
  };
}

function countsToDto({
  seen,
  created,
  enriched,
  updated,
  unchanged,
  ignored,
  skipped,
  quarantined,
}: RunCounts): RunCountsDto {
  return { seen, created, enriched, updated, unchanged, ignored, skipped, quarantined };
}

function locationToDto(row: RunLocationRow): RunLocationDto {
  const { locationId, locationName, state, reason, expected } = row;
  return { locationId, locationName, state, reason, expected, counts: countsToDto(row) };
}

function reasonToDto({ reason, subjectKind, subject, count }: RunReasonRow): RunReasonDto {
  return { reason, subjectKind, subject: subject === '' ? null : subject, count };
}

function windowsOf(plan: RunPlan | null, checkpoint: RunCheckpoint | null, isOver: boolean): RunWindowDto[] {
  const current = checkpoint?.window ?? 0;
  return (plan?.windows ?? []).map((window, index) => ({
    scope: window.scope,
    id: 'id' in window ? window.id : null,
    from: window.from,
    to: window.to,
    state: isOver || index < current ? 'done' : index === current && checkpoint ? 'running' : 'waiting',
  }));
}
