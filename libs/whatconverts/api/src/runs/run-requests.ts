import { type JobQueues } from '@leadweave/jobs';
import { newId, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type RunPlan } from '../planning/run-plan.js';
import { type RunKind } from './run-kind.js';
import { openStates } from './run-state.js';
import { type SyncJob, syncQueue } from './sync-queue.js';

/** A run can end, or be taken, between the moment it stands in the way and the moment it is looked for. */
const maxTries = 5;

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
  async request(tx: Tx, request: RunRequest): Promise<RequestedRun> {
    for (let tried = 1; tried <= maxTries; tried += 1) {
      const runId = await this.insert(tx, request);
      if (runId) return { runId, started: true };
      const openId = await this.openRun(tx, request);
      if (openId) return { runId: openId, started: false };
    }
    throw new Error('Runs of one kind begin and end faster than one can be asked for.');
  }

  private async insert(tx: Tx, request: RunRequest): Promise<string | undefined> {
    const { connectionId, kind, requestedBy, planned } = request;
    const runId = newId();
    const inserted = await tx.rowCount(
      `insert into sync_run (brand_id, id, connection_id, kind, state, requested_by, requested_at, updated_at, plan)
       values ($1, $2, $3, $4, 'queued', $5, $6, $6, $7) on conflict do nothing`,
      [tx.brandId, runId, connectionId, kind, requestedBy, this.clock(), planned ? JSON.stringify(planned.plan) : null],
    );
    if (inserted === 0) return undefined;
    if (planned) await this.addLocations(tx, runId, planned.locationIds);
    await this.wake(tx, runId);
    return runId;
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

  /** Ends the pauses of runs now. Those that wait for a person, or do not wait, stay as they are. */
  async endPauses(tx: Tx, runIds: readonly string[]): Promise<void> {
    const woken = await tx.query<{ id: string }>(
      `update sync_run set resume_at = least(resume_at, $3), updated_at = $3
        where brand_id = $1 and id = any ($2::uuid[]) and state = 'paused' and resume_at is not null returning id`,
      [tx.brandId, runIds, this.clock()],
    );
    for (const { id } of woken) await this.wake(tx, id);
  }

  /**
   * The run that stood in the way, kept from moving on until the caller's transaction ends: a worker that takes it then
   * sees what the caller wrote. Undefined when it moved on before. A run of histories counts while it is queued only,
   * since one that is under way may have decided already what it reads.
   */
  private async openRun(tx: Tx, { connectionId, kind }: RunRequest): Promise<string | undefined> {
    const states = kind === 'mapping' ? ['queued'] : openStates;
    const open = await tx.maybeOne<{ id: string }>(
      `select id from sync_run where brand_id = $1 and connection_id = $2 and kind = $3 and state = any ($4)
        order by requested_at desc limit 1 for update`,
      [tx.brandId, connectionId, kind, states],
    );
    return open?.id;
  }
}
