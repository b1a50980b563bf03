import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { findConnection } from '../connection/find-connection.js';
import { type RequestBudgets } from '../connection/request-budgets.js';
import { everywhere } from '../everywhere.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { isDaySpent, isWaitOver } from './is-wait-over.js';
import { type RequestedRun, type RunRequests } from './run-requests.js';
import {
  type RecordOutcome,
  type RunRecordQueryDto,
  type StartedRunDto,
  type SyncRunDetailDto,
  type SyncRunDto,
  type SyncRunListDto,
  type SyncRunQueryDto,
  type SyncRunRecordListDto,
} from './sync-run.dto.js';
import { type SyncRunRow } from './sync-run.js';
import { syncRunToDetail, syncRunToDto } from './sync-run-view.js';
import { type SyncRunsRepository } from './sync-runs.repository.js';

type Reader = Pick<Access, 'brandId'>;

/** Starting, watching and stopping runs. */
export class SyncRunsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly runs: SyncRunsRepository,
    private readonly requests: RunRequests,
    private readonly audit: AuditService,
    private readonly budgets: RequestBudgets,
    private readonly clock: Clock,
  ) {}

  /**
   * "Sync now": a new run, or the one that has not ended yet. Whatever of the connection waits goes on at once when what it
   * waits for is over; else the answer says why and until when the run waits.
   *
   * @throws WhatConvertsApiError `connection-unknown`, `connection-not-usable`
   */
  startNow(access: Reader, actor: AuditActor, connectionId: string): Promise<StartedRunDto> {
    return this.inBrand(access, async (tx) => {
      const connection = await findConnection(this.store, tx, connectionId);
      if (connection.state === 'credentials_rejected') {
        throw new WhatConvertsApiError(
          'connection-not-usable',
          'WhatConverts refuses the key. Update the credentials.',
        );
      }
      const requested = await this.requests.request(tx, { connectionId, kind: 'manual', requestedBy: actor.name });
      await this.audited(tx, actor, 'sync.requested', requested.runId);
      return this.answered(tx, connection, requested);
    });
  }

  list(access: Reader, query: SyncRunQueryDto): Promise<SyncRunListDto> {
    const { limit, cursor, ...filter } = query;
    const binding = { brandId: access.brandId, filter: { ...filter }, sort: '-requestedAt' };
    const [requestedAt, id] = cursor ? decodeCursor(cursor, binding) : [];
    return this.inBrand(access, async (tx) => {
      const after = requestedAt !== undefined && id !== undefined ? { requestedAt, id } : undefined;
      const rows = await this.runs.list(tx, filter, limit + 1, after);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const nextCursor = last ? encodeCursor([last.requestedAt.toISOString(), last.id], binding) : null;
      return { data: shown.map((row) => syncRunToDto(row, this.clock())), nextCursor };
    });
  }

  /** @throws WhatConvertsApiError `connection-unknown` when the brand has no such connection */
  async assertConnection(access: Reader, connectionId: string): Promise<void> {
    await this.inBrand(access, (tx) => findConnection(this.store, tx, connectionId));
  }

  /** @throws WhatConvertsApiError `run-unknown` */
  find(access: Reader, runId: string): Promise<SyncRunDetailDto> {
    return this.inBrand(access, async (tx) => {
      const run = await this.runOrThrow(tx, runId);
      const locations = await this.runs.locations(tx, runId);
      return syncRunToDetail(run, locations, await this.runs.reasons(tx, runId), this.clock());
    });
  }

  /** @throws WhatConvertsApiError `run-unknown` */
  records(access: Reader, runId: string, query: RunRecordQueryDto): Promise<SyncRunRecordListDto> {
    const { limit, cursor, outcome } = query;
    const binding = { brandId: access.brandId, filter: { runId, outcome }, sort: 'id' };
    const [afterId] = cursor ? decodeCursor(cursor, binding) : [];
    return this.inBrand(access, async (tx) => {
      await this.runOrThrow(tx, runId);
      const rows = await this.runs.records(tx, runId, outcome, limit + 1, afterId);
      const shown = rows.slice(0, limit).map((row) => ({ ...row, outcome: row.outcome as RecordOutcome }));
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return { data: shown, nextCursor: last ? encodeCursor([last.id], binding) : null };
    });
  }

  /** @throws WhatConvertsApiError `run-unknown`, `run-over` */
  cancel(access: Reader, actor: AuditActor, runId: string): Promise<SyncRunDto> {
    return this.inBrand(access, async (tx) => {
      await this.runOrThrow(tx, runId);
      const now = this.clock();
      if (!(await this.runs.cancel(tx, runId, 'cancelled-by-person', now))) {
        throw new WhatConvertsApiError('run-over', 'The run has ended already.');
      }
      await this.audited(tx, actor, 'sync.cancelled', runId);
      return syncRunToDto(await this.runOrThrow(tx, runId), now);
    });
  }

  private async answered(tx: Tx, connection: Connection, { runId, started }: RequestedRun): Promise<StartedRunDto> {
    const day = await this.budgets.day(tx, connection);
    const over = (await this.runs.paused(tx, connection.id)).filter((paused) => isWaitOver(paused, day));
    await this.requests.endPauses(
      tx,
      over.map(({ id }) => id),
    );
    const run = await this.runOrThrow(tx, runId);
    if (run.state === 'paused' && !over.some(({ id }) => id === runId)) {
      return { runId, started, waiting: true, reason: run.reason, resumeAt: run.resumeAt?.toISOString() ?? null };
    }
    if (!started || !day || !isDaySpent(run.kind, day)) {
      return { runId, started, waiting: false, reason: null, resumeAt: null };
    }
    return { runId, started, waiting: true, reason: 'quota-spent', resumeAt: day.resetsAt.toISOString() };
  }

  private async runOrThrow(tx: Tx, runId: string): Promise<SyncRunRow> {
    const run = await this.runs.find(tx, runId);
    if (!run) throw new WhatConvertsApiError('run-unknown', 'There is no such run.');
    return run;
  }

  private async audited(tx: Tx, actor: AuditActor, action: `sync.${string}`, id: string): Promise<void> {
    await this.audit.record(tx, { actor, action, subject: { kind: 'sync_run', id } });
  }

  private inBrand<Result>({ brandId }: Reader, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, everywhere, work);
  }
}
