import { type Tx } from '@leadweave/persistence';
import { type DeliveryKind } from '../processing/delivery-kind.js';

/** Which deliveries of a connection. `outcome` is one of the outcomes, `waiting` or `quarantined`. */
export interface DeliveryFilter {
  readonly outcome?: string;
  readonly kind?: DeliveryKind;
  readonly profileId?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
}

export interface DeliveryRow {
  readonly id: string;
  readonly received_at: Date;
  readonly settled_at: Date | null;
  readonly state: 'new' | 'done' | 'quarantined';
  readonly trigger: string | null;
  readonly lead_kind: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly attempts: number;
  readonly external_id: string | null;
  readonly profile_id: string | null;
  readonly location_id: string | null;
  readonly lead_id: string | null;
  readonly confirmation: string | null;
  readonly bytes: number;
}

const columns = `i.id, i.received_at, i.settled_at, i.state, i.trigger, i.lead_kind, i.outcome, i.reason, i.detail, i.attempts,
  i.external_id, i.profile_id, i.location_id, i.lead_id, octet_length(i.raw) as bytes,
  (select c.state from webhook_confirmation c
    where c.brand_id = i.brand_id and c.external_id = i.external_id) as confirmation`;

/** Parameters $1 to $7 of every statement with a filter. */
const matching = `i.brand_id = $1 and i.connection_id = $2 and i.kind = 'webhook'
  and ($3::text is null or case $3 when 'waiting' then i.state = 'new' when 'quarantined' then i.state = 'quarantined'
       else i.state = 'done' and i.outcome = $3 end)
  and ($4::text is null or i.lead_kind = $4) and ($5::text is null or i.profile_id = $5)
  and ($6::timestamptz is null or i.received_at >= $6) and ($7::timestamptz is null or i.received_at < $7)`;

function paramsOf(tx: Tx, connectionId: string, filter: DeliveryFilter): unknown[] {
  const { outcome, kind, profileId, receivedFrom, receivedTo } = filter;
  const values = [outcome, kind, profileId, receivedFrom, receivedTo];
  return [tx.brandId, connectionId, ...values.map((value) => value ?? null)];
}

/** Reads the webhooks of a connection in `inbox`, and lets some of them be worked on again. */
export class DeliveryListRepository {
  /** Newest first, behind the position (time, id). */
  list(
    tx: Tx,
    connectionId: string,
    filter: DeliveryFilter,
    after: readonly [string, string] | undefined,
    limit: number,
  ): Promise<DeliveryRow[]> {
    return tx.query<DeliveryRow & Record<string, unknown>>(
      `select ${columns} from inbox i where ${matching}
          and ($8::timestamptz is null or (i.received_at, i.id) < ($8, $9::uuid))
        order by i.received_at desc, i.id desc limit $10`,
      [...paramsOf(tx, connectionId, filter), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  find(tx: Tx, connectionId: string, id: string): Promise<(DeliveryRow & { raw: Buffer }) | undefined> {
    return tx.maybeOne<DeliveryRow & { raw: Buffer } & Record<string, unknown>>(
      `select ${columns}, i.raw from inbox i
        where i.brand_id = $1 and i.connection_id = $2 and i.kind = 'webhook' and i.id = $3`,
      [tx.brandId, connectionId, id],
    );
  }

  /** How many match, at most `limit` + 1, and a mark that changes with what they are. */
  async survey(tx: Tx, connectionId: string, filter: DeliveryFilter, limit: number) {
    return tx.one<{ count: number; mark: string; first_at: Date | null; last_at: Date | null }>(
      `select count(*)::int as count, min(received_at) as first_at, max(received_at) as last_at,
              coalesce(md5(string_agg(id::text || state || attempts, ',' order by id)), '') as mark
         from (select i.id, i.state, i.attempts, i.received_at from inbox i where ${matching}
                order by i.received_at desc, i.id desc limit $8) matched`,
      [...paramsOf(tx, connectionId, filter), limit + 1],
    );
  }

  /** The matching ones wait again. Returns how many. */
  reopen(tx: Tx, connectionId: string, filter: DeliveryFilter): Promise<number> {
    return tx.rowCount(`update inbox i set ${waitingAgain} where ${matching}`, paramsOf(tx, connectionId, filter));
  }

  reopenOne(tx: Tx, connectionId: string, id: string): Promise<number> {
    return tx.rowCount(
      `update inbox i set ${waitingAgain}
        where i.brand_id = $1 and i.connection_id = $2 and i.kind = 'webhook' and i.id = $3`,
      [tx.brandId, connectionId, id],
    );
  }

  /** Deliveries of profiles that nobody had mapped wait again, now that somebody has. */
  reopenForProfiles(tx: Tx, profileIds: readonly string[]): Promise<number> {
    return tx.rowCount(
      `update inbox i set ${waitingAgain}
        where i.brand_id = $1 and i.source = 'whatconverts' and i.state = 'quarantined' and i.profile_id = any ($2::text[])
          and i.kind = 'webhook' and i.reason = 'unknown-profile'`,
      [tx.brandId, profileIds],
    );
  }

  /** Settled deliveries older than this go. Returns how many, `limit` at most. */
  removeSettled(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.rowCount(
      `delete from inbox where brand_id = $1 and id in (
         select id from inbox where brand_id = $1 and kind = 'webhook' and state = 'done' and settled_at < $2 limit $3)`,
      [tx.brandId, before, limit],
    );
  }
}

const waitingAgain = `state = 'new', reason = null, detail = null, outcome = null, attempts = 0, next_attempt_at = null,
  settled_at = null`;
