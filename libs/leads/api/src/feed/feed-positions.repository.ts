import { type Transaction, type Tx } from '@leadweave/persistence';
import { feedPlaceOf, type FeedPosition, feedPositionOf, placeBefore } from './feed-position.js';
import { safeHorizon } from './lead-event-feed.js';

interface PlaceRow {
  readonly tx_id: string;
  readonly lead_id: string;
  readonly seq: number;
}

/** Waits after a failure: 2 s, doubled each time, at most 5 min. */
const firstRetrySeconds = 2;
const longestRetrySeconds = 300;

/** Where consumers stand. */
export class FeedPositionsRepository {
  /** Notes since when consumers exist; those that are known already keep their start. */
  async welcome(tx: Transaction, names: readonly string[]): Promise<void> {
    await tx.query(
      `insert into lead_feed.consumer (name, start_tx_id)
       select name, ${safeHorizon} from unnest($1::text[]) as name on conflict do nothing`,
      [names],
    );
  }

  /**
   * Whether this transaction is the only one to work for the consumer in the brand, and the consumer does not rest there.
   * The hold ends with the transaction.
   */
  async tryHold(tx: Tx, consumer: string): Promise<boolean> {
    const { held } = await tx.one<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended($1::text || ' feed:' || $2::text, 0)) and not exists (
         select from feed_position where brand_id = $1::text::uuid and consumer = $2::text and retry_at > now()) as held`,
      [tx.brandId, consumer],
    );
    return held;
  }

  /** The stored position, or the start of the consumer in a brand that it has not worked in. */
  async current(tx: Tx, consumer: string): Promise<FeedPosition> {
    const row = await tx.maybeOne<PlaceRow & Record<string, unknown>>(
      'select tx_id::text, lead_id, seq from feed_position where brand_id = $1 and consumer = $2',
      [tx.brandId, consumer],
    );
    if (row) return feedPositionOf({ txId: row.tx_id, leadId: row.lead_id, seq: row.seq });
    const { start } = await tx.one<{ start: string }>(
      'select start_tx_id::text as start from lead_feed.consumer where name = $1',
      [consumer],
    );
    return feedPositionOf(placeBefore(start));
  }

  async move(tx: Tx, consumer: string, position: FeedPosition): Promise<void> {
    const { txId, leadId, seq } = feedPlaceOf(position);
    await tx.query(
      `insert into feed_position (brand_id, consumer, tx_id, lead_id, seq) values ($1, $2, $3::text::xid8, $4, $5)
       on conflict (brand_id, consumer) do update set tx_id = excluded.tx_id, lead_id = excluded.lead_id,
         seq = excluded.seq, moved_at = now(), failures = 0, retry_at = null, failure = null`,
      [tx.brandId, consumer, txId, leadId, seq],
    );
  }

  /** Lets the consumer rest in this brand after a failure. */
  async rest(tx: Tx, consumer: string, position: FeedPosition, failure: string): Promise<void> {
    const { txId, leadId, seq } = feedPlaceOf(position);
    await tx.query(
      `insert into feed_position as p (brand_id, consumer, tx_id, lead_id, seq, failures, retry_at, failure)
       values ($1, $2, $3::text::xid8, $4, $5, 1, now() + make_interval(secs => ${firstRetrySeconds}), $6)
       on conflict (brand_id, consumer) do update set failures = p.failures + 1, failure = excluded.failure,
         retry_at = now() + make_interval(secs => least(${longestRetrySeconds}, ${firstRetrySeconds} * power(2, least(p.failures, 16))))`,
      [tx.brandId, consumer, txId, leadId, seq, failure],
    );
  }

  /** Brands with events that the consumer has not seen and could read now. */
  async brandsBehind(tx: Transaction, consumer: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select b.id from lead_feed.consumer c cross join brand b
       left join feed_position p on p.brand_id = b.id and p.consumer = c.name
       where c.name = $1 and b.archived_at is null and (p.retry_at is null or p.retry_at <= now())
         and exists (select from lead_event e where e.brand_id = b.id and e.tx_id < ${safeHorizon}
           and (e.tx_id, e.lead_id, e.seq) > (coalesce(p.tx_id, c.start_tx_id),
             coalesce(p.lead_id, '00000000-0000-0000-0000-000000000000'), coalesce(p.seq, 0)))
       limit $2`,
      [consumer, limit],
    );
    return rows.map(({ id }) => id);
  }
}
