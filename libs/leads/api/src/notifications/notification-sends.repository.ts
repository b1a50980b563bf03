import { newId, type Transaction, type Tx, unnestColumns } from '@leadweave/persistence';

export const sendStates = ['queued', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type SendState = (typeof sendStates)[number];

/** Why a mail was not sent. */
export const sendReasons = [
  'recipient-left',
  'leads-not-visible',
  'mention-withdrawn',
  'not-delivered',
  'invalid-mail',
] as const;
export type SendReason = (typeof sendReasons)[number];

/** One new lead, several, a try, and a note in which the person is mentioned. */
export const sendKinds = ['immediate', 'digest', 'test', 'mention'] as const;

/** A mail that this worker holds until `leaseUntil`. */
export interface ClaimedSend {
  readonly id: string;
  readonly userId: string;
  readonly kind: (typeof sendKinds)[number];
  /** This try included. */
  readonly attempts: number;
}

export interface SendRef {
  readonly brandId: string;
  readonly sendId: string;
}

/** A mail as the log shows it. */
export interface SendLogRow {
  readonly id: string;
  readonly user_id: string;
  readonly recipient_name: string | null;
  readonly kind: ClaimedSend['kind'];
  readonly state: SendState;
  readonly reason: SendReason | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
  readonly next_try_at: Date;
  readonly lead_count: number;
  readonly leads: { readonly id: string; readonly name: string | null; readonly type: string }[];
}

/** What a mail about a mention tells, as far as its person may see it. */
export interface MentionRow {
  readonly author_id: string;
  /** The lead that shows the note now. */
  readonly lead_id: string;
  /** Whether the note is still there and still names the person. */
  readonly stands: boolean;
}

/** A person who is to be told of a note. */
export interface MentionedPerson {
  readonly userId: string;
  readonly dueAt: Date;
}

/** How a try ended. */
export interface SendOutcome {
  readonly state: SendState;
  readonly reason?: SendReason;
  readonly at: Date;
  readonly nextTryAt?: Date;
  readonly recipientName?: string;
}

const shownLeads = 3;
const logColumns = `s.id, s.user_id, s.recipient_name, s.kind, s.state, s.reason, s.created_at, s.ended_at, s.next_try_at,
  (select count(*)::int from notification_item i where i.brand_id = s.brand_id and i.send_id = s.id)
    + (s.lead_id is not null)::int as lead_count,
  coalesce((select jsonb_agg(jsonb_build_object('id', shown.id, 'name', shown.contact_name, 'type', shown.type)) from (
    select l.id, l.contact_name, l.type from (
      select i.id, i.lead_id from notification_item i where i.brand_id = s.brand_id and i.send_id = s.id
      union all select s.id, s.lead_id where s.lead_id is not null) i
    join lead told on told.brand_id = s.brand_id and told.id = i.lead_id
    join lead l on l.brand_id = told.brand_id and l.id = coalesce(told.folded_into, told.id)
    order by i.id limit ${shownLeads}) shown), '[]') as leads`;

/** The SQL of mails: the rows are the truth about what is to be sent and what was. */
export class NotificationSendsRepository {
  async insertTest(tx: Tx, userId: string, now: Date): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into notification_send (brand_id, id, user_id, kind, state, next_try_at, created_at)
       values ($1, $2, $3, 'test', 'queued', $4, $4)`,
      [tx.brandId, id, userId, now],
    );
    return id;
  }

  /** Notes whom to tell of a note; who was told of it already is left out. */
  async insertMentions(
    tx: Tx,
    { leadId, noteId }: { leadId: string; noteId: string },
    people: readonly MentionedPerson[],
    now: Date,
  ): Promise<void> {
    const rows = unnestColumns(
      people,
      {
        id: { type: 'uuid', value: () => newId() },
        user_id: { type: 'uuid', value: ({ userId }) => userId },
        next_try_at: { type: 'timestamptz', value: ({ dueAt }) => dueAt.toISOString() },
      },
      5,
    );
    await tx.query(
      `insert into notification_send (brand_id, lead_id, note_id, created_at, kind, state, ${rows.columns})
       select $1, $2, $3, $4, 'mention', 'queued', * from ${rows.sql}
       on conflict (brand_id, note_id, user_id) where note_id is not null do nothing`,
      [tx.brandId, leadId, noteId, now, ...rows.params],
    );
  }

  /** Undefined when the scope does not show the lead. */
  mention(tx: Tx, sendId: string): Promise<MentionRow | undefined> {
    return tx.maybeOne<MentionRow & Record<string, unknown>>(
      `select n.author_id, coalesce(l.folded_into, l.id) as lead_id,
         n.deleted_at is null and s.user_id::text = any (n.mentions) as stands
       from notification_send s
       join note n on n.brand_id = s.brand_id and n.id = s.note_id
       join lead l on l.brand_id = s.brand_id and l.id = s.lead_id
       where s.brand_id = $1 and s.id = $2`,
      [tx.brandId, sendId],
    );
  }

  async testsSince(tx: Tx, userId: string, since: Date): Promise<number> {
    const { n } = await tx.one<{ n: number }>(
      `select count(*)::int as n from notification_send
       where brand_id = $1 and user_id = $2 and kind = 'test' and created_at > $3`,
      [tx.brandId, userId, since],
    );
    return n;
  }

  /** Takes a mail that is due, or was left by its worker. Other workers do not see it before `leaseUntil`. */
  claim(tx: Tx, id: string, now: Date, leaseUntil: Date): Promise<ClaimedSend | undefined> {
    return tx.maybeOne<ClaimedSend & Record<string, unknown>>(
      `update notification_send set state = 'sending', attempts = attempts + 1, next_try_at = $4
       where brand_id = $1 and id = (
         select id from notification_send where brand_id = $1 and id = $2 and state in ('queued', 'sending') and next_try_at <= $3
         for update skip locked)
       returning id, user_id as "userId", kind, attempts`,
      [tx.brandId, id, now, leaseUntil],
    );
  }

  /** Only the try that is still the last one counts. */
  async settle(tx: Tx, { id, attempts }: ClaimedSend, { state, reason, at, nextTryAt, recipientName }: SendOutcome) {
    await tx.query(
      `update notification_send set state = $4, reason = $5, next_try_at = coalesce($6, next_try_at),
         recipient_name = coalesce($7, recipient_name), ended_at = case when $4 in ('queued', 'sending') then null else $8::timestamptz end
       where brand_id = $1 and id = $2 and attempts = $3 and state = 'sending'`,
      [tx.brandId, id, attempts, state, reason ?? null, nextTryAt ?? null, recipientName ?? null, at],
    );
  }

  /** Leads that a mail tells of: those that took the place of folded ones, in the order of arrival. */
  async leadIds(tx: Tx, sendId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from (
         select coalesce(l.folded_into, l.id) as id, min(i.id::text) as first
         from notification_item i join lead l on l.brand_id = i.brand_id and l.id = i.lead_id
         where i.brand_id = $1 and i.send_id = $2 group by 1) told order by first`,
      [tx.brandId, sendId],
    );
    return rows.map(({ id }) => id);
  }

  async due(tx: Transaction, now: Date, limit: number): Promise<SendRef[]> {
    return tx.query<SendRef & Record<string, unknown>>(
      `select brand_id as "brandId", id as "sendId" from notification_send
       where state in ('queued', 'sending') and next_try_at <= $1 order by next_try_at limit $2`,
      [now, limit],
    );
  }

  /** Mails of one person, or of everybody, newest first, before the id `before`. */
  log(tx: Tx, userId: string | undefined, before: string | undefined, limit: number): Promise<SendLogRow[]> {
    return tx.query<SendLogRow & Record<string, unknown>>(
      `select ${logColumns} from notification_send s
       where s.brand_id = $1 and ($2::uuid is null or s.user_id = $2) and ($3::uuid is null or s.id < $3)
       order by s.id desc limit $4`,
      [tx.brandId, userId ?? null, before ?? null, limit],
    );
  }

  /** Mails that told of a lead, or of one that has become part of it. */
  ofLead(tx: Tx, leadId: string, limit: number): Promise<SendLogRow[]> {
    return tx.query<SendLogRow & Record<string, unknown>>(
      `with parts as materialized (
         select $2::uuid as id union select r.id from source_record r where r.brand_id = $1 and r.lead_id = $2)
       select ${logColumns} from notification_send s where s.brand_id = $1 and s.id in (
         select i.send_id from notification_item i join parts on parts.id = i.lead_id where i.brand_id = $1
         union select m.id from notification_send m join parts on parts.id = m.lead_id where m.brand_id = $1)
       order by s.id desc limit $3`,
      [tx.brandId, leadId, limit],
    );
  }

  async removeBefore(tx: Tx, before: Date): Promise<number> {
    return tx.rowCount(
      `delete from notification_send where brand_id = $1 and created_at < $2 and state not in ('queued', 'sending')`,
      [tx.brandId, before],
    );
  }

  async brandsWithOlder(tx: Transaction, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ brand_id: string }>(
      'select distinct brand_id from notification_send where created_at < $1 limit $2',
      [before, limit],
    );
    return rows.map(({ brand_id }) => brand_id);
  }
}
