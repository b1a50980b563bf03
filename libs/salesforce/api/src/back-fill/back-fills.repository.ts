import { newId, type JsonValue, sanitizeJson, type Tx } from '@leadweave/persistence';
import { dayMs } from '@leadweave/time';
import { type RunPlan } from './back-fill-planner.js';
import { type RunPosition } from './run-leads.repository.js';

/** What a run has done so far. */
export interface RunProgress {
  readonly handled: number;
  readonly created: number;
  readonly updated: number;
  readonly linked: number;
  readonly skipped: number;
  readonly review: number;
  readonly failed: number;
}

export type BackFillState = 'planned' | 'running' | 'done' | 'stopped' | 'refused';

/** A run over earlier leads, or the plan of one. */
export interface BackFill {
  readonly id: string;
  readonly connectionId: string;
  readonly since: Date;
  readonly until: Date;
  /** Of the rules by which it was counted, see `rulesVersion`. */
  readonly rulesVersion: number;
  readonly plan: RunPlan;
  readonly state: BackFillState;
  /** Why it waits, or why it ended before its time. */
  readonly reason?: string;
  readonly done: RunProgress;
  readonly position?: RunPosition;
  readonly createdAt: Date;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
}

interface BackFillRow {
  readonly id: string;
  readonly connection_id: string;
  readonly since: Date;
  readonly until: Date;
  readonly settings_version: number;
  readonly plan: RunPlan;
  readonly state: BackFillState;
  readonly reason: { readonly because: string } | null;
  readonly done: Partial<RunProgress>;
  readonly position: RunPosition | null;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
}

export interface NewBackFill {
  readonly connectionId: string;
  readonly since: Date;
  readonly until: Date;
  readonly rulesVersion: number;
  readonly plan: RunPlan;
  readonly by: string;
}

export const nothingDone: RunProgress = {
  handled: 0,
  created: 0,
  updated: 0,
  linked: 0,
  skipped: 0,
  review: 0,
  failed: 0,
};

const columns = `id, connection_id, since, until, settings_version, plan, state, reason, done, position, created_at, started_at,
  ended_at`;

/** Plans and runs over earlier leads; one runs at a time for a connection. */
export class BackFillsRepository {
  /** Keeps a plan for a day, so that exactly it can be run. */
  async insert(
    tx: Tx,
    { connectionId, since, until, rulesVersion, plan, by }: NewBackFill,
    now: Date,
  ): Promise<BackFill> {
    await tx.rowCount(
      `delete from salesforce_back_fill where brand_id = $1 and connection_id = $2 and state = 'planned' and created_at < $3`,
      [tx.brandId, connectionId, new Date(now.getTime() - dayMs)],
    );
    const row = await tx.one<BackFillRow & Record<string, unknown>>(
      `insert into salesforce_back_fill (brand_id, id, connection_id, since, until, settings_version, plan, state, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9) returning ${columns}`,
      [
        tx.brandId,
        newId(),
        connectionId,
        since,
        until,
        rulesVersion,
        JSON.stringify(sanitizeJson(plan as unknown as JsonValue)),
        by,
        now,
      ],
    );
    return backFillFromRow(row);
  }

  async find(tx: Tx, id: string): Promise<BackFill | undefined> {
    const row = await tx.maybeOne<BackFillRow & Record<string, unknown>>(
      `select ${columns} from salesforce_back_fill where brand_id = $1 and id = $2`,
      [tx.brandId, id],
    );
    return row && backFillFromRow(row);
  }

  /** The run that began last. */
  async latest(tx: Tx, connectionId: string): Promise<BackFill | undefined> {
    const row = await tx.maybeOne<BackFillRow & Record<string, unknown>>(
      `select ${columns} from salesforce_back_fill where brand_id = $1 and connection_id = $2 and state <> 'planned'
       order by id desc limit 1`,
      [tx.brandId, connectionId],
    );
    return row && backFillFromRow(row);
  }

  async running(tx: Tx, connectionId: string): Promise<BackFill | undefined> {
    const row = await tx.maybeOne<BackFillRow & Record<string, unknown>>(
      `select ${columns} from salesforce_back_fill where brand_id = $1 and connection_id = $2 and state = 'running'`,
      [tx.brandId, connectionId],
    );
    return row && backFillFromRow(row);
  }

  /** False when it runs or ran already. */
  async start(tx: Tx, id: string, now: Date): Promise<boolean> {
    const started = await tx.rowCount(
      `update salesforce_back_fill set state = 'running', started_at = $3 where brand_id = $1 and id = $2 and state = 'planned'`,
      [tx.brandId, id, now],
    );
    return started > 0;
  }

  /** Notes how far a run came; one that was stopped meanwhile keeps what went out and its state. */
  async progress(tx: Tx, id: string, done: RunProgress, position: RunPosition | undefined): Promise<void> {
    await tx.rowCount(
      'update salesforce_back_fill set done = $3, position = $4, reason = null where brand_id = $1 and id = $2',
      [tx.brandId, id, JSON.stringify(done), position ? JSON.stringify(position) : null],
    );
  }

  /** Whether a run goes on. */
  async isRunning(tx: Tx, id: string): Promise<boolean> {
    const row = await tx.maybeOne(
      `select 1 as one from salesforce_back_fill where brand_id = $1 and id = $2 and state = 'running'`,
      [tx.brandId, id],
    );
    return row !== undefined;
  }

  /** Says why a run waits. */
  async wait(tx: Tx, id: string, because: string): Promise<void> {
    await tx.rowCount(
      `update salesforce_back_fill set reason = $3 where brand_id = $1 and id = $2 and state = 'running'`,
      [tx.brandId, id, JSON.stringify({ because })],
    );
  }

  /** Ends a run; undefined when it does not run. */
  async end(
    tx: Tx,
    id: string,
    state: 'done' | 'stopped' | 'refused',
    because: string | undefined,
    now: Date,
  ): Promise<BackFill | undefined> {
    const row = await tx.maybeOne<BackFillRow & Record<string, unknown>>(
      `update salesforce_back_fill set state = $3, reason = $4, ended_at = $5 where brand_id = $1 and id = $2 and state = 'running'
       returning ${columns}`,
      [tx.brandId, id, state, because === undefined ? null : JSON.stringify({ because }), now],
    );
    return row && backFillFromRow(row);
  }
}

function backFillFromRow(row: BackFillRow): BackFill {
  const { id, since, until, plan, state } = row;
  return {
    ...{ id, since, until, plan, state },
    connectionId: row.connection_id,
    rulesVersion: row.settings_version,
    reason: row.reason?.because,
    done: { ...nothingDone, ...row.done },
    position: row.position ?? undefined,
    createdAt: row.created_at,
    startedAt: row.started_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}
