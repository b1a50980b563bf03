import { erasedReason } from './delivered-personal-data.js';
import { type Tx } from '@leadweave/persistence';
import { type BodyStyle } from '../endpoints/endpoint.js';
import { type DeliveryState } from './delivery.dto.js';

/** Which deliveries of the log. */
export interface DeliveryFilter {
  readonly endpoint?: string;
  readonly state?: DeliveryState;
  readonly event?: string;
  readonly lead?: string;
  readonly createdFrom?: string;
  readonly createdTo?: string;
}

export interface DeliveryRow {
  readonly id: string;
  readonly endpoint_id: string;
  readonly event_id: string;
  readonly name: string;
  readonly style: BodyStyle;
  readonly lead_id: string | null;
  readonly is_test: boolean;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly attempts: number;
  readonly due_at: Date | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
  readonly last_status: number | null;
  readonly last_failure: string | null;
  readonly last_duration_ms: number | null;
}

export interface DeliveryDetailRow extends DeliveryRow {
  readonly url: string;
  readonly header_names: string[];
  readonly body: string;
}

export interface AttemptRow {
  readonly number: number;
  readonly at: Date;
  readonly duration_ms: number;
  readonly status: number | null;
  readonly failure: string | null;
  readonly answer_headers: Record<string, string>;
  readonly answer: string;
}

export interface ReplayCount {
  readonly deliveries: number;
  readonly endpoints: number;
  readonly oldest: Date | null;
  readonly digest: string;
}

const columns = `d.id, d.endpoint_id, d.event_id, d.name, d.style, d.lead_id, d.is_test, d.state, d.reason, d.attempts, d.due_at,
  d.created_at, d.ended_at, a.status as last_status, a.failure as last_failure, a.duration_ms as last_duration_ms`;

const withLast = `webhook_delivery d
  join webhook_endpoint e on e.brand_id = d.brand_id and e.id = d.endpoint_id
  left join webhook_attempt a on a.brand_id = d.brand_id and a.delivery_id = d.id and a.number = d.attempts`;

/**
 * The log of deliveries for people. Who sees some locations only sees the deliveries of endpoints limited to these, at
 * their own locations.
 */
export class DeliveryLogRepository {
  /** Newest first, behind the id `after`. */
  list(tx: Tx, filter: DeliveryFilter, after: string | undefined, limit: number): Promise<DeliveryRow[]> {
    const { sql, params } = conditions(tx, filter);
    return tx.query<DeliveryRow & Record<string, unknown>>(
      `select ${columns} from ${withLast} where ${sql} and ($${params.length + 1}::uuid is null or d.id < $${params.length + 1})
       order by d.id desc limit $${params.length + 2}`,
      [...params, after ?? null, limit],
    );
  }

  /** Deliveries of these leads that are no tests, newest first, before the id `before`. */
  ofLeads(
    tx: Tx,
    leadIds: readonly string[],
    before: string | undefined,
    limit: number,
  ): Promise<(DeliveryRow & { readonly url: string })[]> {
    const { sql, params } = conditions(tx, {});
    const next = params.length;
    return tx.query<DeliveryRow & { readonly url: string } & Record<string, unknown>>(
      `select ${columns}, e.url from ${withLast}
       where ${sql} and d.lead_id = any ($${next + 1}::uuid[]) and not d.is_test and ($${next + 2}::uuid is null or d.id < $${next + 2})
       order by d.id desc limit $${next + 3}`,
      [...params, leadIds, before ?? null, limit],
    );
  }

  find(tx: Tx, id: string): Promise<DeliveryDetailRow | undefined> {
    const { sql, params } = conditions(tx, {});
    return tx.maybeOne<DeliveryDetailRow & Record<string, unknown>>(
      `select ${columns}, e.url, e.header_names, m.body from ${withLast}
       join webhook_message m on m.brand_id = d.brand_id and m.event_id = d.event_id and m.style = d.style
       where ${sql} and d.id = $${params.length + 1}`,
      [...params, id],
    );
  }

  attempts(tx: Tx, deliveryId: string): Promise<AttemptRow[]> {
    return tx.query<AttemptRow & Record<string, unknown>>(
      `select number, at, duration_ms, status, failure, answer_headers, answer from webhook_attempt
       where brand_id = $1 and delivery_id = $2 order by number desc limit 100`,
      [tx.brandId, deliveryId],
    );
  }

  /** What a replay would send, with a digest that changes when the set does. */
  countEnded(tx: Tx, filter: DeliveryFilter): Promise<ReplayCount> {
    const { sql, params } = conditions(tx, filter);
    return tx.one<ReplayCount & Record<string, unknown>>(
      `select count(*)::int as deliveries, count(distinct d.endpoint_id)::int as endpoints, min(d.created_at) as oldest,
         md5(coalesce(sum(hashtextextended(d.id::text || d.attempts, 0)::numeric), 0)::text || count(*)) as digest
       from ${withLast} where ${sql} and ${replayable}`,
      params,
    );
  }

  /**
   * Makes ended deliveries due again in a new round. Returns the endpoints, once for each delivery. The state is asked twice, since
   * the outer condition alone is looked at again when another replay was faster.
   */
  async replay(tx: Tx, filter: DeliveryFilter, ids: readonly string[] | undefined, now: Date): Promise<string[]> {
    const { sql, params } = conditions(tx, filter);
    const next = params.length;
    const rows = await tx.query<{ endpoint_id: string }>(
      `update webhook_delivery set state = 'pending', reason = 'replayed', tries = 0, due_at = $${next + 1}, ended_at = null
       where brand_id = $1 and state in ('delivered', 'exhausted', 'cancelled') and id in (select d.id from ${withLast} where ${sql} and ${replayable}
         and ($${next + 2}::uuid[] is null or d.id = any ($${next + 2})))
       returning endpoint_id`,
      [...params, now, ids ?? null],
    );
    return rows.map(({ endpoint_id }) => endpoint_id);
  }
}

const replayable = `d.state in ('delivered', 'exhausted', 'cancelled') and e.state <> 'deleted'
  and d.reason is distinct from '${erasedReason}'`;

function conditions(tx: Tx, filter: DeliveryFilter): { readonly sql: string; readonly params: readonly unknown[] } {
  const params: unknown[] = [tx.brandId];
  const parts = ['d.brand_id = $1'];
  const add = (condition: (parameter: string) => string, value: unknown) => {
    if (value === undefined) return;
    params.push(value);
    parts.push(condition(`$${params.length}`));
  };
  add((parameter) => `d.endpoint_id = ${parameter}`, filter.endpoint);
  add((parameter) => `d.state = ${parameter}`, filter.state);
  add((parameter) => `d.name = ${parameter}`, filter.event);
  add((parameter) => `d.lead_id = ${parameter}`, filter.lead);
  add((parameter) => `d.created_at >= ${parameter}::timestamptz`, filter.createdFrom);
  add((parameter) => `d.created_at < ${parameter}::timestamptz`, filter.createdTo);
  add(
    (parameter) => `cardinality(e.location_ids) > 0 and e.location_ids <@ ${parameter}::uuid[]`,
    tx.scope.kind === 'locations' ? tx.scope.locationIds : undefined,
  );
  return { sql: parts.join(' and '), params };
}
