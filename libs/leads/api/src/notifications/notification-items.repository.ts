import { newId, type Transaction, type Tx, unnestColumns } from '@leadweave/persistence';
import { type Delivery } from './notification-setting.js';
import { everyLocation } from './notification-settings.repository.js';
import { type DueItem, type PlannedSend, type SendPlan } from './plan-sends.js';

/** A lead that has just arrived. */
export interface ArrivedLead {
  readonly leadId: string;
  readonly at: Date;
}

/** When each person is told by each kind of delivery. */
export interface DueTime {
  readonly userId: string;
  readonly delivery: Exclude<Delivery, 'off'>;
  readonly dueAt: Date;
}

/** Leads whose event lies further back are no news any more. */
const newsHours = 24;

/** The SQL of who is to be told of which lead. */
export class NotificationItemsRepository {
  /**
   * Notes for everybody whose table says so that a lead has arrived: once for each person and lead, and not when the person was told
   * of a lead already that has become part of this one. Returns the number of notes.
   */
  async note(tx: Tx, leads: readonly ArrivedLead[], times: readonly DueTime[], now: Date): Promise<number> {
    const arrived = unnestColumns(
      leads,
      { lead_id: { type: 'uuid', value: ({ leadId }) => leadId }, at: { type: 'timestamptz', value: ({ at }) => at } },
      4,
    );
    const due = unnestColumns(
      times,
      {
        user_id: { type: 'uuid', value: ({ userId }) => userId },
        delivery: { type: 'text', value: ({ delivery }) => delivery },
        due_at: { type: 'timestamptz', value: ({ dueAt }) => dueAt },
      },
      6,
    );
    return tx.rowCount(
      `insert into notification_item (brand_id, id, user_id, lead_id, delivery, due_at, created_at)
       select $1, new_event_id(), r.user_id, l.id, r.delivery, d.due_at, $2
       from ${arrived.sql} as n (${arrived.columns})
       join lead l on l.brand_id = $1 and l.id = n.lead_id and l.folded_into is null
         and l.occurred_at > n.at - interval '${newsHours} hours'
       cross join lateral (
         select distinct on (user_id) user_id, delivery from notification_rule
         where brand_id = $1 and location_id in (l.location_id, $3)
           and lead_type = case when l.type in ('web_form', 'phone_call', 'chat') then l.type else 'other' end
         order by user_id, location_id = l.location_id desc) r
       join ${due.sql} as d (${due.columns}) on d.user_id = r.user_id and d.delivery = r.delivery
       where not exists (
         select from lead f join notification_item told on told.brand_id = $1 and told.lead_id = f.id
         where f.brand_id = $1 and f.folded_into = l.id and f.id in (
           select id from source_record where brand_id = $1 and lead_id = l.id) and told.user_id = r.user_id)
       on conflict do nothing`,
      [tx.brandId, now, everyLocation, ...arrived.params, ...due.params],
    );
  }

  /** Whether this transaction is the only one that plans for the brand. */
  async tryHold(tx: Tx): Promise<boolean> {
    const { held } = await tx.one<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended($1::text || ' notifications', 0)) as held`,
      [tx.brandId],
    );
    return held;
  }

  due(tx: Tx, now: Date, limit: number): Promise<DueItem[]> {
    return tx.query<DueItem & Record<string, unknown>>(
      `select i.id, i.user_id as "userId", i.delivery, l.location_id as "locationId"
       from notification_item i join lead l on l.brand_id = i.brand_id and l.id = i.lead_id
       where i.brand_id = $1 and i.send_id is null and i.due_at <= $2 order by i.due_at, i.id limit $3`,
      [tx.brandId, now, limit],
    );
  }

  /** Makes the mails of a plan, puts the postponed leads off to a digest, and forgets what nobody wants to know. */
  async apply(tx: Tx, { sends, postponed, dropped }: SendPlan, now: Date): Promise<void> {
    await this.insertSends(tx, sends, now);
    await tx.query('delete from notification_item where brand_id = $1 and id = any ($2::uuid[])', [
      tx.brandId,
      dropped,
    ]);
    const later = unnestColumns(
      postponed,
      {
        id: { type: 'uuid', value: ({ itemId }) => itemId },
        due_at: { type: 'timestamptz', value: (one) => one.dueAt },
      },
      2,
    );
    await tx.query(
      `update notification_item i set delivery = 'hourly', due_at = later.due_at
       from ${later.sql} as later (${later.columns}) where i.brand_id = $1 and i.id = later.id`,
      [tx.brandId, ...later.params],
    );
  }

  private async insertSends(tx: Tx, sends: readonly PlannedSend[], now: Date): Promise<void> {
    const numbered = sends.map((send) => ({ ...send, id: newId() }));
    const rows = unnestColumns(
      numbered,
      {
        id: { type: 'uuid', value: ({ id }) => id },
        user_id: { type: 'uuid', value: ({ userId }) => userId },
        kind: { type: 'text', value: ({ kind }) => kind },
      },
      3,
    );
    await tx.query(
      `insert into notification_send (brand_id, state, next_try_at, created_at, ${rows.columns})
       select $1, 'queued', $2, $2, * from ${rows.sql}`,
      [tx.brandId, now, ...rows.params],
    );
    const taken = unnestColumns(
      numbered.flatMap(({ id, itemIds }) => itemIds.map((itemId) => ({ id, itemId }))),
      { item_id: { type: 'uuid', value: ({ itemId }) => itemId }, send_id: { type: 'uuid', value: ({ id }) => id } },
      2,
    );
    await tx.query(
      `update notification_item i set send_id = taken.send_id from ${taken.sql} as taken (${taken.columns})
       where i.brand_id = $1 and i.id = taken.item_id`,
      [tx.brandId, ...taken.params],
    );
  }

  /** Mails about single leads since a moment, by person. */
  async sentSince(tx: Tx, userIds: readonly string[], since: Date): Promise<Map<string, number>> {
    const rows = await tx.query<{ user_id: string; n: number }>(
      `select user_id, count(*)::int as n from notification_send
       where brand_id = $1 and user_id = any ($2::uuid[]) and kind = 'immediate' and state <> 'cancelled' and created_at > $3
       group by user_id`,
      [tx.brandId, userIds, since],
    );
    return new Map(rows.map(({ user_id, n }) => [user_id, n]));
  }

  async brandsDue(tx: Transaction, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ brand_id: string }>(
      'select distinct brand_id from notification_item where send_id is null and due_at <= $1 limit $2',
      [now, limit],
    );
    return rows.map(({ brand_id }) => brand_id);
  }
}
