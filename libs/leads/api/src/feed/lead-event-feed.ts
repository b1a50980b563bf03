import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type FieldChanges } from '../intake/changed-fields.js';
import { type IntakeOrigin } from '../intake/incoming-record.js';
import { type LeadActor, type LeadEventKind } from '../intake/lead-event.js';
import { feedPlaceOf, type FeedPosition, feedPositionOf, placeBefore } from './feed-position.js';

/** An event of a lead as consumers read it. */
export interface FeedEvent {
  /** UUIDv7, the same at every reading. */
  readonly id: string;
  readonly leadId: string;
  /** Counts per lead; equal to the version of the lead after the event. */
  readonly seq: number;
  readonly locationId: string;
  /** The list of kinds grows: ignore what you do not know. */
  readonly kind: LeadEventKind;
  readonly at: Date;
  readonly actor: LeadActor;
  readonly origin: IntakeOrigin;
  readonly changed: FieldChanges;
}

/** Events in order, and where to go on. */
export interface FeedPage {
  readonly events: readonly FeedEvent[];
  readonly position: FeedPosition;
}

interface FeedEventRow {
  readonly id: string;
  readonly lead_id: string;
  readonly seq: number;
  readonly location_id: string;
  readonly kind: LeadEventKind;
  readonly at: Date;
  readonly actor_kind: LeadActor['kind'];
  readonly actor_id: string | null;
  readonly origin: IntakeOrigin;
  readonly changed: FieldChanges;
  readonly tx_id: string;
}

/**
 * The oldest transaction that may still be running, as this statement sees it. All older ones have ended, so nothing can
 * appear among their events any more.
 */
export const safeHorizon = '(select pg_snapshot_xmin(pg_current_snapshot()))';

/**
 * Reads the log of a brand's leads as a feed. The event itself is the outbox: it was written in the transaction of the change.
 * Events come in the order of their transactions, then by lead and number, and only once nothing can appear in front of
 * them: a reader that goes on from its last position sees every event exactly once, however late a transaction commits.
 * The events of one lead come in the order of their numbers.
 */
@Injectable()
export class LeadEventFeed {
  /** At most `limit` events behind `position`. Without any, the position stays. @throws LeadsError `bad-feed-position` */
  async readAfter(tx: Tx, position: FeedPosition, limit: number): Promise<FeedPage> {
    const { txId, leadId, seq } = feedPlaceOf(position);
    const rows = await tx.query<FeedEventRow>(
      `select id, lead_id, seq, location_id, kind, at, actor_kind, actor_id, origin, changed, tx_id::text
       from lead_event
       where brand_id = $1 and (tx_id, lead_id, seq) > ($2::text::xid8, $3::uuid, $4::int) and tx_id < ${safeHorizon}
       order by tx_id, lead_id, seq limit $5`,
      [tx.brandId, txId, leadId, seq, limit],
    );
    const last = rows.at(-1);
    return {
      events: rows.map(feedEventFromRow),
      position: last ? feedPositionOf({ txId: last.tx_id, leadId: last.lead_id, seq: last.seq }) : position,
    };
  }

  /** The position behind everything that can be read now. */
  async now(tx: Tx): Promise<FeedPosition> {
    const { horizon } = await tx.one<{ horizon: string }>(`select ${safeHorizon}::text as horizon`);
    return feedPositionOf(placeBefore(horizon));
  }
}

function feedEventFromRow(row: FeedEventRow): FeedEvent {
  const { id, seq, kind, at, origin, changed } = row;
  return {
    ...{ id, seq, kind, at, origin, changed },
    leadId: row.lead_id,
    locationId: row.location_id,
    actor: actorOf(row),
  };
}

function actorOf({ actor_kind: kind, actor_id: id }: FeedEventRow): LeadActor {
  return kind === 'user' || kind === 'api_key' ? { kind, id: id! } : { kind };
}
