import { type ColumnSpec, newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { type BodyStyle } from '../endpoints/endpoint.js';

/** One event that an endpoint is owed. */
export interface NewDelivery {
  readonly endpointId: string;
  readonly eventId: string;
  readonly style: BodyStyle;
  readonly name: string;
  readonly leadId?: string;
  readonly locationId?: string;
  readonly isTest: boolean;
}

/** A delivery that this worker holds, with what it has to send. */
export interface HeldDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly isTest: boolean;
  /** Tries of this round before the present one. */
  readonly tries: number;
  /** Attempts of all rounds before the present one. */
  readonly attempts: number;
  readonly lease: number;
  readonly body: string;
  /** When what it tells happened; only before the very first attempt, and not of tests. */
  readonly untriedSince?: Date;
}

/** How a try ended, as it is written down. */
export interface TriedDelivery {
  readonly delivery: HeldDelivery;
  readonly state: 'pending' | 'delivered' | 'exhausted';
  readonly reason?: string;
  readonly dueAt?: Date;
  readonly at: Date;
  readonly durationMs: number;
  readonly status?: number;
  readonly failure?: string;
  readonly answerHeaders: Readonly<Record<string, string>>;
  readonly answer: string;
}

interface HeldRow {
  readonly id: string;
  readonly event_id: string;
  readonly is_test: boolean;
  readonly tries: number;
  readonly attempts: number;
  readonly lease: number;
  readonly body: string;
  readonly untried_since: Date | null;
}

const newColumns: Readonly<Record<string, ColumnSpec<NewDelivery>>> = {
  id: { type: 'uuid', value: () => newId() },
  endpoint_id: { type: 'uuid', value: ({ endpointId }) => endpointId },
  event_id: { type: 'uuid', value: ({ eventId }) => eventId },
  style: { type: 'text', value: ({ style }) => style },
  name: { type: 'text', value: ({ name }) => name },
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  is_test: { type: 'boolean', value: ({ isTest }) => isTest },
};

const triedColumns: Readonly<Record<string, ColumnSpec<TriedDelivery>>> = {
  id: { type: 'uuid', value: ({ delivery }) => delivery.id },
  lease: { type: 'integer', value: ({ delivery }) => delivery.lease },
  number: { type: 'integer', value: ({ delivery }) => delivery.attempts + 1 },
  state: { type: 'text', value: ({ state }) => state },
  reason: { type: 'text', value: ({ reason }) => reason },
  due_at: { type: 'timestamptz', value: ({ dueAt }) => dueAt },
  at: { type: 'timestamptz', value: ({ at }) => at },
  duration_ms: { type: 'integer', value: ({ durationMs }) => durationMs },
  status: { type: 'integer', value: ({ status }) => status },
  failure: { type: 'text', value: ({ failure }) => failure },
  answer_headers: { type: 'jsonb', value: ({ answerHeaders }) => answerHeaders },
  answer: { type: 'text', value: ({ answer }) => answer },
};

/** A worker that has not written down a try by then is taken for dead. Longer than a try may last. */
export const leaseSeconds = 30;

/** Deliveries as rows: owed, held by a worker, tried, ended. */
export class DeliveriesRepository {
  /** The same event is owed to an endpoint once, however often it is announced. Returns the ids of new rows. */
  async insert(tx: Tx, deliveries: readonly NewDelivery[], now: Date): Promise<string[]> {
    if (deliveries.length === 0) return [];
    const rows = unnestColumns(deliveries, newColumns, 3);
    const written = await tx.query<{ id: string }>(
      `insert into webhook_delivery (brand_id, created_at, due_at, state, ${rows.columns})
       select $1, $2, $2, 'pending', ${rows.columns} from ${rows.sql} as written (${rows.columns})
       on conflict do nothing returning id`,
      [tx.brandId, now.toISOString(), ...rows.params],
    );
    return written.map(({ id }) => id);
  }

  /** Takes the next due deliveries of an endpoint that no other worker has. */
  async hold(tx: Tx, endpointId: string, now: Date, limit: number): Promise<HeldDelivery[]> {
    const rows = await tx.query<HeldRow & Record<string, unknown>>(
      `with due as materialized (
         select id from webhook_delivery
         where brand_id = $1 and endpoint_id = $2 and state = 'pending' and due_at <= $3
         order by due_at, id limit $4 for update skip locked)
       update webhook_delivery d set state = 'sending', due_at = null, lease = d.lease + 1,
         lease_until = now() + interval '${leaseSeconds} seconds'
       from due, webhook_message m
       where d.brand_id = $1 and d.id = due.id and m.brand_id = $1 and m.event_id = d.event_id and m.style = d.style
       returning d.id, d.event_id, d.is_test, d.tries, d.attempts, d.lease, m.body,
         case when d.attempts = 0 and d.reason is null and not d.is_test then m.at end as untried_since`,
      [tx.brandId, endpointId, now, limit],
    );
    return rows.map(({ event_id, is_test, untried_since, ...row }) => ({
      ...row,
      eventId: event_id,
      isTest: is_test,
      untriedSince: untried_since ?? undefined,
    }));
  }

  /** Gives back what a dead worker held. Nobody knows whether it was sent: it goes out again under the same id. */
  async releaseLost(tx: Tx, endpointId: string, now: Date): Promise<number> {
    return tx.rowCount(
      `update webhook_delivery set state = 'pending', due_at = $3, lease_until = null
       where brand_id = $1 and endpoint_id = $2 and state = 'sending' and lease_until < now()`,
      [tx.brandId, endpointId, now],
    );
  }

  /**
   * Writes down tries with their attempts. A try whose lease has passed to another worker is left out: that one writes its own.
   * Returns the ids that were written.
   */
  async record(tx: Tx, tried: readonly TriedDelivery[]): Promise<string[]> {
    if (tried.length === 0) return [];
    const rows = unnestColumns(tried, triedColumns, 2);
    const written = await tx.query<{ id: string }>(
      `with tried as materialized (select * from ${rows.sql} as t (${rows.columns})),
       moved as (
         update webhook_delivery d set state = t.state, reason = t.reason, due_at = t.due_at, lease_until = null,
           tries = d.tries + 1, attempts = t.number, ended_at = case when t.state = 'pending' then null else t.at end
         from tried t where d.brand_id = $1 and d.id = t.id and d.lease = t.lease and d.state = 'sending'
         returning d.id)
       insert into webhook_attempt (brand_id, delivery_id, number, at, duration_ms, status, failure, answer_headers, answer)
       select $1, t.id, t.number, t.at, t.duration_ms, t.status, t.failure, t.answer_headers, t.answer
       from tried t join moved using (id) returning delivery_id as id`,
      [tx.brandId, ...rows.params],
    );
    return written.map(({ id }) => id);
  }

  /** Ends what an endpoint still waits for. */
  async cancel(tx: Tx, endpointId: string, reason: string, now: Date): Promise<number> {
    return tx.rowCount(
      `update webhook_delivery set state = 'cancelled', reason = $3, due_at = null, lease_until = null, ended_at = $4,
         lease = lease + 1
       where brand_id = $1 and endpoint_id = $2 and state in ('pending', 'sending')`,
      [tx.brandId, endpointId, reason, now],
    );
  }

  /** Lets everything that waits for a later try go out now. */
  async hurry(tx: Tx, endpointId: string, now: Date): Promise<void> {
    await tx.rowCount(
      `update webhook_delivery set due_at = $3 where brand_id = $1 and endpoint_id = $2 and state = 'pending' and due_at > $3`,
      [tx.brandId, endpointId, now],
    );
  }
}
