import { newId, type Tx } from '@leadweave/persistence';
import { type Comparison, type NewComparison } from './comparison.js';

const columns = `r.id, r.connection_id as "connectionId", r.location_ids as "locationIds", r.from_at as "from", r.to_at as "to",
  r.fetch_missing as "fetchMissing", r.state, r.reason, r.sync_run_id as "syncRunId", r.requested_by as "requestedBy",
  r.requested_at as "requestedAt", r.ended_at as "endedAt", r.resume_at as "resumeAt", r.attempts,
  r.requests_used as "requestsUsed"`;

/** How a comparison goes on. */
export interface Settlement {
  readonly state: 'queued' | 'fetching' | 'done' | 'failed';
  readonly reason?: string;
  readonly resumeAt?: Date;
  readonly attempts?: number;
}

/** Reads and writes `reconciliation_run`. */
export class ComparisonsRepository {
  /** Undefined when a comparison of the connection is open already: a unique index decides. */
  async insert(tx: Tx, comparison: NewComparison, now: Date): Promise<string | undefined> {
    const id = newId();
    const { connectionId, locationIds, from, to, fetchMissing, state, requestedBy } = comparison;
    const inserted = await tx.rowCount(
      `insert into reconciliation_run
         (brand_id, id, connection_id, location_ids, from_at, to_at, fetch_missing, state, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        tx.brandId,
        id,
        connectionId,
        locationIds === null ? null : JSON.stringify(locationIds),
        from,
        to,
        fetchMissing,
        state,
        requestedBy,
        now,
      ],
    );
    return inserted === 1 ? id : undefined;
  }

  /** Takes a comparison that is due, and keeps the others from it until the transaction ends. */
  claim(tx: Tx, id: string, now: Date): Promise<Comparison | undefined> {
    return tx.maybeOne<Comparison>(
      `update reconciliation_run r
          set state = case state when 'queued' then 'reading' else state end, started_at = coalesce(started_at, $3),
              resume_at = null, reason = null
        where brand_id = $1 and id = $2 and state in ('queued', 'reading', 'fetching')
          and (resume_at is null or resume_at <= $3)
        returning ${columns}`,
      [tx.brandId, id, now],
    );
  }

  /** Notes what was sent. @returns whether the comparison still reads */
  async note(tx: Tx, id: string, requests: number): Promise<boolean> {
    const noted = await tx.rowCount(
      `update reconciliation_run set requests_used = requests_used + $3
        where brand_id = $1 and id = $2 and state = 'reading'`,
      [tx.brandId, id, requests],
    );
    return noted === 1;
  }

  async settle(tx: Tx, id: string, { state, reason, resumeAt, attempts }: Settlement, now: Date): Promise<void> {
    await tx.rowCount(
      `update reconciliation_run
          set state = $3, reason = $4, resume_at = $5, attempts = coalesce($6, attempts),
              ended_at = case when $3 in ('done', 'failed') then $7::timestamptz end
        where brand_id = $1 and id = $2 and state in ('queued', 'reading', 'fetching')`,
      [tx.brandId, id, state, reason ?? null, resumeAt ?? null, attempts ?? null, now],
    );
  }

  async fetchBy(tx: Tx, id: string, syncRunId: string): Promise<void> {
    await tx.rowCount(
      `update reconciliation_run set state = 'fetching', sync_run_id = $3
        where brand_id = $1 and id = $2 and state in ('reading', 'fetching')`,
      [tx.brandId, id, syncRunId],
    );
  }

  /** Those that have not ended, and the latest that has of each connection. */
  current(tx: Tx): Promise<Comparison[]> {
    return tx.query<Comparison>(
      `select ${columns} from reconciliation_run r where r.brand_id = $1 and r.state in ('queued', 'reading', 'fetching')
       union all
       select ${columns} from connection c cross join lateral (
         select * from reconciliation_run e where e.brand_id = c.brand_id and e.connection_id = c.id
            and e.state in ('done', 'failed') order by e.requested_at desc, e.id desc limit 1) r
        where c.brand_id = $1 and c.state <> 'disconnected'`,
      [tx.brandId],
    );
  }
}
