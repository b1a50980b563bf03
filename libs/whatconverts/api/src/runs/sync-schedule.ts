import { type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, dayMs, hourMs } from '@leadweave/time';
import { everywhere } from '../everywhere.js';
import { nextDueAt } from './next-due-at.js';
import { type RunKind } from './run-kind.js';
import { type RunRequests } from './run-requests.js';

const weeklyMs = 7 * dayMs;
/** A job that did not come within this time is taken for lost. */
const lostJobMs = 15_000;

interface DueConnection {
  brand_id: string;
  id: string;
}

interface OpenRun {
  brand_id: string;
  id: string;
}

/** Asks the tables what is due. Safe in any number of processes at once: the row of a connection is the lock. */
export class SyncSchedule {
  constructor(
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly requests: RunRequests,
    private readonly intervalHours: number,
    private readonly clock: Clock,
  ) {}

  /** Starts a run for each connection whose time has come, however long ago. Returns how many were started. */
  async startDue(): Promise<number> {
    const due = await this.database.asScheduler((tx) =>
      tx.query<DueConnection>(
        `select brand_id, id from connection
          where provider = 'whatconverts' and state in ('active', 'failing', 'paused') and next_due_at <= $1 limit 500`,
        [this.clock()],
      ),
    );
    let started = 0;
    for (const { brand_id, id } of due) started += (await this.start(brand_id, id)) ? 1 : 0;
    return started;
  }

  /** Wakes workers for runs whose job was lost, whose worker died, or whose pause is over. Returns how many there were. */
  async wakeWaiting(): Promise<number> {
    const now = this.clock();
    const waiting = await this.database.asScheduler((tx) =>
      tx.query<OpenRun>(
        `select brand_id, id from sync_run
          where (state = 'queued' and requested_at < $2) or (state = 'running' and lease_until < now())
             or (state = 'paused' and resume_at <= $1) limit 500`,
        [now, new Date(now.getTime() - lostJobMs)],
      ),
    );
    for (const { brand_id, id } of waiting) {
      await this.database.inBrand(brand_id, everywhere, (tx) => this.requests.wake(tx, id));
    }
    return waiting.length;
  }

  private start(brandId: string, connectionId: string): Promise<boolean> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const now = this.clock();
      const due = await tx.maybeOne<{ next_due_at: Date }>(
        `select next_due_at from connection
          where brand_id = $1 and id = $2 and state <> 'disconnected' and next_due_at <= $3 for update skip locked`,
        [brandId, connectionId, now],
      );
      if (!due) return false;
      await this.store.schedule(tx, connectionId, nextDueAt(due.next_due_at, this.intervalHours * hourMs, now));
      const kind = await this.kindOf(tx, connectionId, now);
      return (await this.requests.request(tx, { connectionId, kind, requestedBy: 'schedule' })).started;
    });
  }

  /** Once a week the run looks back as far as the service allows. */
  private async kindOf(tx: Tx, connectionId: string, now: Date): Promise<RunKind> {
    const { is_weekly } = await tx.one<{ is_weekly: boolean }>(
      `select c.created_at < $3 and not exists (select from sync_run r
          where r.brand_id = c.brand_id and r.connection_id = c.id and r.kind = 'weekly' and r.requested_at >= $3) as is_weekly
         from connection c where c.brand_id = $1 and c.id = $2`,
      [tx.brandId, connectionId, new Date(now.getTime() - weeklyMs)],
    );
    return is_weekly ? 'weekly' : 'daily';
  }
}
