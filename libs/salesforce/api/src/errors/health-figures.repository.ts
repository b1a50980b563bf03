import { type Tx } from '@leadweave/persistence';
import { inScope, scopeLocations } from '../sending/scope-sql.js';
import { type PollingHealthDto, type SendingHealthDto, type WriteBackHealthDto } from './health.dto.js';

interface SendingRow {
  readonly last_success_at: Date | null;
  readonly waiting: number;
  readonly oldest_waiting_at: Date | null;
  readonly next_try_at: Date | null;
  readonly failed: number;
  readonly review: number;
}

interface PollingRow {
  readonly covered_at: Date | null;
  readonly polled_at: Date | null;
  readonly next_poll_at: Date | null;
  readonly reconciled_at: Date | null;
  readonly review: number;
}

interface WriteBackRow {
  readonly last_success_at: Date | null;
  readonly waiting: number;
  readonly oldest_waiting_at: Date | null;
  readonly failed: number;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Figures of each direction. */
export class HealthFiguresRepository {
  async sending(tx: Tx, connectionId: string): Promise<Omit<SendingHealthDto, 'on'>> {
    const row = await tx.one<SendingRow & Record<string, unknown>>(
      `select max(last_synced_at) as last_success_at,
         (count(*) filter (where state in ('waiting', 'sending')))::int as waiting,
         min(wanted_at) filter (where state in ('waiting', 'sending')) as oldest_waiting_at,
         min(due_at) filter (where state = 'waiting') as next_try_at,
         (count(*) filter (where state = 'failed'))::int as failed, (count(*) filter (where state = 'review'))::int as review
       from salesforce_lead where brand_id = $1 and connection_id = $2 and ${inScope('location_id', '$3')}`,
      [tx.brandId, connectionId, scopeLocations(tx)],
    );
    return {
      lastSuccessAt: iso(row.last_success_at),
      waiting: row.waiting,
      oldestWaitingAt: iso(row.oldest_waiting_at),
      nextTryAt: iso(row.next_try_at),
      failed: row.failed,
      review: row.review,
    };
  }

  async polling(tx: Tx, connectionId: string): Promise<Omit<PollingHealthDto, 'on'>> {
    const row = await tx.one<PollingRow & Record<string, unknown>>(
      `select c.covered_at, c.polled_at, c.reconciled_at, d.due_at as next_poll_at,
         (select count(*)::int from salesforce_opportunity where brand_id = $1 and connection_id = $2 and state = 'review') as review
       from (select 1) one
       left join salesforce_cursor c on c.brand_id = $1 and c.connection_id = $2 and c.object = 'Opportunity'
       left join salesforce_duty d on d.brand_id = $1 and d.connection_id = $2 and d.kind = 'poll-opportunities'`,
      [tx.brandId, connectionId],
    );
    return {
      coveredAt: iso(row.covered_at),
      lastSuccessAt: iso(row.polled_at),
      nextPollAt: iso(row.next_poll_at),
      review: row.review,
      reconciledAt: iso(row.reconciled_at),
    };
  }

  async writeBack(tx: Tx, connectionId: string): Promise<Omit<WriteBackHealthDto, 'on'>> {
    const row = await tx.one<WriteBackRow & Record<string, unknown>>(
      `select max(written_at) as last_success_at,
         (count(*) filter (where state in ('waiting', 'sending')))::int as waiting,
         min(caused_at) filter (where state in ('waiting', 'sending')) as oldest_waiting_at,
         (count(*) filter (where state = 'failed'))::int as failed
       from salesforce_write_back where brand_id = $1 and connection_id = $2 and ${inScope('location_id', '$3')}`,
      [tx.brandId, connectionId, scopeLocations(tx)],
    );
    return {
      lastSuccessAt: iso(row.last_success_at),
      waiting: row.waiting,
      oldestWaitingAt: iso(row.oldest_waiting_at),
      failed: row.failed,
    };
  }
}
