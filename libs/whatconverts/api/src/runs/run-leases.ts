import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { everywhere } from '../everywhere.js';
import { type RunPlan } from '../planning/run-plan.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { type ClaimedRun } from './claimed-run.js';
import { type RunKind } from './run-kind.js';
import { type RunState, runStatesBefore } from './run-state.js';
import { type RunCheckpoint } from './sync-run.js';

/** A worker that gave no sign for this long is replaced. Three signs may be missed. */
export const leaseSeconds = 15;
export const heartbeatMs = 5_000;

interface ClaimRow {
  connection_id: string;
  kind: RunKind;
  lease_epoch: number;
  plan: RunPlan | null;
  checkpoint: RunCheckpoint | null;
  attempts: number;
}

/** How a run leaves the hands of a worker. */
export interface Settlement {
  readonly state: Exclude<RunState, 'queued' | 'running'>;
  readonly reason?: string;
  /** `paused`: when it goes on; missing when a person has to act first. */
  readonly resumeAt?: Date;
  readonly attempts?: number;
}

/** Takes runs, keeps them, and gives them back. The lease counts by the database's clock, everything else by ours. */
export class RunLeases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes a run that waits, is due again or was left by its worker; undefined when there is nothing to take. */
  async acquire(brandId: string, runId: string, worker: string): Promise<ClaimedRun | undefined> {
    const row = await this.database.inBrand(brandId, everywhere, (tx) =>
      tx.maybeOne<ClaimRow>(
        `update sync_run
            set state = 'running', reason = null, resume_at = null, lease_epoch = lease_epoch + 1, worker = $3,
                lease_until = now() + make_interval(secs => $4), started_at = coalesce(started_at, $5), updated_at = $5
          where brand_id = $1 and id = $2
            and (state = 'queued' or (state = 'paused' and resume_at <= $5) or (state = 'running' and lease_until < now()))
          returning connection_id, kind, lease_epoch, plan, checkpoint, attempts`,
        [brandId, runId, worker, leaseSeconds, this.clock()],
      ),
    );
    return row && { brandId, runId, ...claimFromRow(row) };
  }

  /** Gives a sign of life. @returns whether the run is still held */
  renew({ brandId, runId, epoch }: ClaimedRun): Promise<boolean> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const renewed = await tx.rowCount(
        `update sync_run set lease_until = now() + make_interval(secs => $4)
          where brand_id = $1 and id = $2 and lease_epoch = $3 and state = 'running'`,
        [brandId, runId, epoch, leaseSeconds],
      );
      return renewed === 1;
    });
  }

  /** Ends or pauses the run. @throws WhatConvertsApiError `lease-lost` */
  async settle(tx: Tx, run: ClaimedRun, { state, reason, resumeAt, attempts }: Settlement): Promise<void> {
    const endedAt = state === 'paused' ? null : this.clock();
    const settled = await tx.rowCount(
      `update sync_run set state = $4, reason = $5, resume_at = $6, ended_at = $7, updated_at = $8, lease_until = null,
              attempts = coalesce($9, attempts)
        where brand_id = $1 and id = $2 and lease_epoch = $3 and state = any ($10)`,
      [
        run.brandId,
        run.runId,
        run.epoch,
        state,
        reason ?? null,
        resumeAt ?? null,
        endedAt,
        this.clock(),
        attempts ?? null,
        runStatesBefore(state).filter((from) => from === 'running'),
      ],
    );
    if (settled === 0) throw leaseLost();
  }
}

/** The run has another worker, or was ended by a person. */
export function leaseLost(): WhatConvertsApiError {
  return new WhatConvertsApiError('lease-lost', 'The run is no longer held by this worker.');
}

function claimFromRow(row: ClaimRow): Omit<ClaimedRun, 'brandId' | 'runId'> {
  return {
    connectionId: row.connection_id,
    kind: row.kind,
    epoch: row.lease_epoch,
    plan: row.plan ?? undefined,
    checkpoint: row.checkpoint ?? undefined,
    attempts: row.attempts,
  };
}
