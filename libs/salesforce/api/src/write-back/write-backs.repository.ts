import { inScope, scopeLocations } from '../sending/scope-sql.js';
import { type ColumnSpec, type Tx, unnestColumns } from '@leadweave/persistence';
import { type WriteBackValues } from '@leadweave/salesforce-domain';

/** What WhatConverts is owed of one lead. */
export interface OwedLead {
  readonly leadId: string;
  readonly locationId: string;
  readonly settled: WriteBackValues;
  /** What came to be owed now; it joins what has not been written yet. */
  readonly owed: WriteBackValues;
}

/** A row that this worker holds. */
export interface HeldWriteBack {
  readonly leadId: string;
  readonly locationId: string;
  readonly owed: WriteBackValues;
  readonly tries: number;
  readonly lease: number;
  readonly causedAt: Date;
}

/** How it went. */
export interface WrittenBack {
  readonly leadId: string;
  readonly lease: number;
  readonly owed: WriteBackValues;
  readonly state: 'done' | 'waiting' | 'failed';
  readonly reason?: { readonly code: string };
  readonly dueAt?: Date;
  /** Whether this try counts. */
  readonly counts: boolean;
}

interface HeldRow {
  readonly lead_id: string;
  readonly location_id: string;
  readonly owed: WriteBackValues;
  readonly tries: number;
  readonly lease: number;
  readonly caused_at: Date;
}

const owedColumns: Readonly<Record<string, ColumnSpec<OwedLead>>> = {
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  settled: { type: 'jsonb', value: ({ settled }) => settled },
  owed: { type: 'jsonb', value: ({ owed }) => owed },
};

const writtenColumns: Readonly<Record<string, ColumnSpec<WrittenBack>>> = {
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  lease: { type: 'integer', value: ({ lease }) => lease },
  owed: { type: 'jsonb', value: ({ owed }) => owed },
  state: { type: 'text', value: ({ state }) => state },
  reason: { type: 'jsonb', value: ({ reason }) => reason },
  due_at: { type: 'timestamptz', value: ({ dueAt }) => dueAt },
  counts: { type: 'boolean', value: ({ counts }) => counts },
};

/** What WhatConverts is owed, and what was settled with it: one row for each lead, so that the newest value wins. */
export class WriteBacksRepository {
  async lock(
    tx: Tx,
    connectionId: string,
    leadIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly settled: WriteBackValues }>> {
    const rows = await tx.query<{ lead_id: string; settled: WriteBackValues }>(
      `select lead_id, settled from salesforce_write_back
       where brand_id = $1 and connection_id = $2 and lead_id = any ($3::uuid[]) order by lead_id for update`,
      [tx.brandId, connectionId, leadIds],
    );
    return new Map(rows.map(({ lead_id, settled }) => [lead_id, { settled }]));
  }

  /** A row that is being written stays so, and is written again with what came meanwhile. */
  async owe(tx: Tx, connectionId: string, leads: readonly OwedLead[], now: Date): Promise<void> {
    const wanted = leads.filter(({ settled, owed }) => Object.keys(owed).length > 0 || Object.keys(settled).length > 0);
    if (wanted.length === 0) return;
    const rows = unnestColumns(wanted, owedColumns, 4);
    const isOwed = `excluded.owed <> '{}'`;
    await tx.query(
      `insert into salesforce_write_back as b (brand_id, connection_id, caused_at, updated_at, ${rows.columns}, state, due_at)
       select $1, $2, $3, $3, ${rows.columns}, case when w.owed = '{}' then 'done' else 'waiting' end,
         case when w.owed = '{}' then null else $3::timestamptz end
       from ${rows.sql} as w (${rows.columns})
       on conflict (brand_id, connection_id, lead_id) do update set settled = excluded.settled,
         location_id = excluded.location_id, owed = b.owed || excluded.owed,
         state = case when ${isOwed} and b.state <> 'sending' then 'waiting' else b.state end,
         due_at = case when ${isOwed} and b.state <> 'sending' then excluded.due_at else b.due_at end,
         caused_at = case when ${isOwed} then excluded.caused_at else b.caused_at end,
         tries = case when ${isOwed} then 0 else b.tries end,
         reason = case when ${isOwed} then null else b.reason end, updated_at = excluded.updated_at`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
    await tx.rowCount(
      `insert into salesforce_duty as d (brand_id, connection_id, kind, due_at) values ($1, $2, 'write-back', $3)
       on conflict (brand_id, connection_id, kind) do update set due_at = least(d.due_at, excluded.due_at)`,
      [tx.brandId, connectionId, now],
    );
  }

  /** Takes what is due, and what a worker that died has left. */
  async hold(
    tx: Tx,
    connectionId: string,
    { now, seconds, limit }: { readonly now: Date; readonly seconds: number; readonly limit: number },
  ): Promise<HeldWriteBack[]> {
    const rows = await tx.query<HeldRow & Record<string, unknown>>(
      `with due as (
         select lead_id from salesforce_write_back
         where brand_id = $1 and connection_id = $2
           and ((due_at is not null and due_at <= $3) or (lease_until is not null and lease_until < now()))
         order by coalesce(due_at, lease_until) limit $5 for update skip locked)
       update salesforce_write_back b set state = 'sending', due_at = null, lease = b.lease + 1,
         lease_until = now() + make_interval(secs => $4)
       from due where b.brand_id = $1 and b.connection_id = $2 and b.lead_id = due.lead_id
       returning b.lead_id, b.location_id, b.owed, b.tries, b.lease, b.caused_at`,
      [tx.brandId, connectionId, now, seconds, limit],
    );
    return rows.map(({ lead_id, location_id, owed, tries, lease, caused_at }) => ({
      ...{ leadId: lead_id, locationId: location_id, owed, tries, lease, causedAt: caused_at },
    }));
  }

  /**
   * Writes down how it went, for rows that are still this worker's; returns them. What came to be owed meanwhile is due at once: only values
   * that stand as they were sent are off the list.
   */
  async record(tx: Tx, connectionId: string, written: readonly WrittenBack[], now: Date): Promise<string[]> {
    if (written.length === 0) return [];
    const rows = unnestColumns(written, writtenColumns, 4);
    const recorded = await tx.query<{ lead_id: string }>(
      `with w as (select * from ${rows.sql} as w (${rows.columns})),
       left_over as (
         select b.lead_id, w.lease, coalesce((select jsonb_object_agg(o.key, o.value) from jsonb_each(b.owed) o
             where w.state <> 'done' or o.value is distinct from w.owed -> o.key), '{}') as owed, b.owed <> w.owed as is_newer
         from salesforce_write_back b join w on w.lead_id = b.lead_id
         where b.brand_id = $1 and b.connection_id = $2)
       update salesforce_write_back b set owed = l.owed, lease_until = null, updated_at = $3,
         state = case when l.is_newer and l.owed <> '{}' then 'waiting' else w.state end,
         due_at = case when l.is_newer and l.owed <> '{}' then $3 when w.state = 'waiting' then w.due_at end,
         reason = w.reason, tries = case when l.is_newer then 0 when w.counts then b.tries + 1 else b.tries end,
         written_at = case when w.state = 'done' then $3 else b.written_at end
       from w join left_over l on l.lead_id = w.lead_id
       where b.brand_id = $1 and b.connection_id = $2 and b.lead_id = w.lead_id and b.lease = w.lease and b.state = 'sending'
       returning b.lead_id`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
    return recorded.map(({ lead_id }) => lead_id);
  }

  /** When the next one is due. */
  async nextDue(tx: Tx, connectionId: string): Promise<Date | undefined> {
    const { due } = await tx.one<{ due: Date | null }>(
      `select min(coalesce(due_at, lease_until)) as due from salesforce_write_back
       where brand_id = $1 and connection_id = $2 and (due_at is not null or lease_until is not null)`,
      [tx.brandId, connectionId],
    );
    return due ?? undefined;
  }

  /** Lets those that failed or wait with a code be tried now; returns how many. */
  async retry(tx: Tx, connectionId: string, code: string, now: Date): Promise<number> {
    return tx.rowCount(
      `update salesforce_write_back set state = 'waiting', due_at = $4, tries = 0, updated_at = $4
       where brand_id = $1 and connection_id = $2 and state in ('failed', 'waiting') and reason ->> 'code' = $3
         and ${inScope('location_id', '$5')}`,
      [tx.brandId, connectionId, code, now, scopeLocations(tx)],
    );
  }
}
