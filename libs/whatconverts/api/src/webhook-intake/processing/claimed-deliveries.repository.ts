import { sanitizeText, type Transaction, type Tx, unnestColumns } from '@leadweave/persistence';
import { type ClaimedDelivery, type SettledDelivery } from './delivery-outcome.js';

/** Deliveries that are worked on together: little enough for another brand not to wait long. */
const mostClaimed = 100;
const mostBytesClaimed = 8 * 1024 * 1024;
/** A delivery that failed so often waits for a person. */
export const mostAttempts = 5;

interface ClaimedRow {
  id: string;
  connection_id: string;
  raw: Buffer;
  received_at: Date;
}

const clean = (text: string | undefined) => (text === undefined ? undefined : sanitizeText(text));

/** Works on the webhooks of `inbox`: claim, settle, try later. */
export class ClaimedDeliveriesRepository {
  /** Brands with deliveries that wait, in the order of their ids; one step of the index for each. */
  async brandsWaiting(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ brand_id: string }>(
      `with recursive waiting as (
         (select brand_id from inbox where state = 'new' and kind = 'webhook' order by brand_id limit 1)
         union all
         select (select i.brand_id from inbox i where i.state = 'new' and i.kind = 'webhook' and i.brand_id > w.brand_id
                  order by i.brand_id limit 1)
           from waiting w where w.brand_id is not null)
       select brand_id from waiting where brand_id is not null limit 10000`,
    );
    return rows.map(({ brand_id }) => brand_id);
  }

  /**
   * The oldest deliveries of the brand that are due, theirs until the transaction ends. One worker at a time has a brand, so that
   * its deliveries are worked on in order. What failed before is taken alone: it cannot fail its neighbours again.
   */
  async claim(tx: Tx, now: Date): Promise<ClaimedDelivery[]> {
    const { held } = await tx.one<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('whatconverts-webhooks:' || $1, 0)) as held`,
      [tx.brandId],
    );
    if (!held) return [];
    const fresh = await this.due(tx, now, 'attempts = 0', mostClaimed);
    return fresh.length > 0 ? fresh : this.due(tx, now, 'attempts > 0', 1);
  }

  async settle(tx: Tx, settled: readonly SettledDelivery[], at: Date): Promise<void> {
    if (settled.length === 0) return;
    const rows = unnestColumns(settled, settledColumns, 3);
    const assignments = Object.keys(settledColumns).filter((name) => name !== 'id');
    await tx.query(
      `update inbox i set ${assignments.map((name) => `${name} = s.${name}`).join(', ')},
              attempts = i.attempts + 1, next_attempt_at = null, settled_at = case when s.state = 'done' then $2::timestamptz end
         from ${rows.sql} as s (${rows.columns}) where i.brand_id = $1 and i.id = s.id`,
      [tx.brandId, at, ...rows.params],
    );
  }

  /** Counts a failure: again after a while, and to a person after too many. */
  async failed(tx: Tx, ids: readonly string[], detail: string, now: Date): Promise<void> {
    await tx.query(
      `update inbox set attempts = attempts + 1, next_attempt_at = $3::timestamptz + interval '1 second' * (2 ^ least(attempts, 8)),
              state = case when attempts + 1 >= $5 then 'quarantined' else state end,
              reason = case when attempts + 1 >= $5 then 'repeated-failure' end, detail = $4
        where brand_id = $1 and id = any ($2::uuid[]) and state = 'new'`,
      [tx.brandId, ids, now, sanitizeText(detail), mostAttempts],
    );
  }

  private async due(tx: Tx, now: Date, condition: string, limit: number): Promise<ClaimedDelivery[]> {
    const rows = await tx.query<ClaimedRow & Record<string, unknown>>(
      `with oldest as (
         select id, received_at, octet_length(raw) as bytes from inbox
          where brand_id = $1 and state = 'new' and kind = 'webhook' and source = 'whatconverts' and connection_id is not null
            and (next_attempt_at is null or next_attempt_at <= $2) and ${condition}
          order by received_at, id limit $3 for update skip locked),
       summed as (select id, bytes, sum(bytes) over (order by received_at, id) as total from oldest)
       select i.id, i.connection_id, i.raw, i.received_at from inbox i join summed s on s.id = i.id
        where i.brand_id = $1 and s.total - s.bytes < $4 order by i.received_at, i.id`,
      [tx.brandId, now, limit, mostBytesClaimed],
    );
    return rows.map((row) => ({
      id: row.id,
      connectionId: row.connection_id,
      raw: row.raw,
      receivedAt: row.received_at,
    }));
  }
}

const settledColumns = {
  id: { type: 'uuid', value: ({ id }: SettledDelivery) => id },
  state: { type: 'text', value: ({ state }: SettledDelivery) => state },
  trigger: { type: 'text', value: ({ trigger }: SettledDelivery) => trigger },
  lead_kind: { type: 'text', value: ({ leadKind }: SettledDelivery) => leadKind },
  external_id: { type: 'text', value: ({ externalId }: SettledDelivery) => clean(externalId) },
  profile_id: { type: 'text', value: ({ profileId }: SettledDelivery) => clean(profileId) },
  location_id: { type: 'uuid', value: ({ locationId }: SettledDelivery) => locationId },
  outcome: { type: 'text', value: ({ outcome }: SettledDelivery) => outcome },
  reason: { type: 'text', value: ({ reason }: SettledDelivery) => reason },
  detail: { type: 'text', value: ({ detail }: SettledDelivery) => clean(detail) },
  lead_id: { type: 'uuid', value: ({ leadId }: SettledDelivery) => leadId },
} as const;
