import { type JobQueues } from '@leadweave/jobs';
import { newId, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type RunPlan } from '../planning/run-plan.js';
import { type RunKind } from './run-kind.js';
import { type SyncJob, syncQueue } from './sync-queue.js';

/** A run to be made. */
export interface RunRequest {
  readonly connectionId: string;
  readonly kind: RunKind;
  /** Name of the person, or `schedule`. */
  readonly requestedBy: string;
  /** Given when what is read is decided already; otherwise the worker plans. */
  readonly planned?: { readonly plan: RunPlan; readonly locationIds: readonly string[] };
}

/** The run, and whether it is a new one. */
export interface RequestedRun {
  readonly runId: string;
  readonly started: boolean;
}

/** Makes runs and wakes a worker, both in the caller's transaction. */
export class RunRequests {
  constructor(
    private readonly queues: Pick<JobQueues, 'enqueue'>,
    private readonly clock: Clock,
  ) {}

  /** A run of this kind that has not ended yet takes the place of a new one; unique indexes decide, not a query before. */
  async request(tx: Tx, { connectionId, kind, requestedBy, planned }: RunRequest): Promise<RequestedRun> {
    const runId = newId();
    const inserted = await tx.rowCount(
      `insert into sync_run (brand_id, id, connection_id, kind, state, requested_by, requested_at, updated_at, plan)
       values ($1, $2, $3, $4, 'queued', $5, $6, $6, $7) on conflict do nothing`,
      [tx.brandId, runId, connectionId, kind, requestedBy, this.clock(), planned ? JSON.stringify(planned.plan) : null],
    );
    if (inserted === 0) return { runId: await this.openRun(tx, connectionId, kind), started: false };
    if (planned) await this.addLocations(tx, runId, planned.locationIds);
    await this.wake(tx, runId);
    return { runId, started: true };
  }

  /** Asks for a worker; harmless when one is at work or on its way. */
  async wake(tx: Tx, runId: string): Promise<void> {
    const job: SyncJob = { brandId: tx.brandId, runId };
    await this.queues.enqueue(tx, syncQueue, job, { singletonKey: runId });
  }

  private async addLocations(tx: Tx, runId: string, locationIds: readonly string[]): Promise<void> {
    await tx.rowCount(
      `insert into sync_run_location (brand_id, run_id, location_id, state)
       select $1, $2, location_id, 'waiting' from unnest($3::uuid[]) as part (location_id)`,
      [tx.brandId, runId, locationIds],
    );
  }

  /** Ends the pause of a run now. A run that waits for a person, or does not wait, stays as it is. */
  async endPause(tx: Tx, runId: string): Promise<void> {
    const woken = await tx.rowCount(
      `update sync_run set resume_at = least(resume_at, $3), updated_at = $3
        where brand_id = $1 and id = $2 and state = 'paused' and resume_at is not null`,
      [tx.brandId, runId, this.clock()],
    );
    if (woken > 0) await this.wake(tx, runId);
  }

  private async openRun(tx: Tx, connectionId: string, kind: RunKind): Promise<string> {
    const { id } = await tx.one<{ id: string }>(
      `select id from sync_run
        where brand_id = $1 and connection_id = $2 and kind = $3 and state in ('queued', 'running', 'paused')
        order by (state = 'queued') desc, requested_at desc limit 1`,
      [tx.brandId, connectionId, kind],
    );
    return id;
  }
}
