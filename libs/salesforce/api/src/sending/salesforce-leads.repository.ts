import { type ColumnSpec, sanitizeJson, type JsonValue, type Tx, unnestColumns } from '@leadweave/persistence';
import {
  type LeadChoice,
  type LeadLink,
  type LeadReason,
  type LeadTie,
  type SendingState,
  type SentField,
} from './lead-state.js';

/** A lead that something happened to. */
export interface LeadWish {
  readonly leadId: string;
  readonly locationId: string;
  /** Number of its newest event. */
  readonly seq: number;
}

/** A lead that was folded into another one. */
export interface Fold {
  readonly from: string;
  readonly into: string;
}

/** A lead that this worker holds. */
export interface HeldLead {
  readonly leadId: string;
  readonly locationId: string;
  readonly link?: LeadLink;
  readonly choice?: LeadChoice;
  /** Why it stood where it stood before. */
  readonly reason?: LeadReason;
  /** Number of the event that asked last; the lead is read afterwards, so what is read holds it. */
  readonly wantedSeq: number;
  readonly isLive: boolean;
  /** A person asked for it: it goes although it happened before sending began. */
  readonly asked: boolean;
  /** Tries before this one since something last changed. */
  readonly tries: number;
  readonly lease: number;
}

/** How a held lead goes on. */
export interface ServedLead {
  readonly leadId: string;
  readonly lease: number;
  readonly state: Exclude<SendingState, 'sending'>;
  readonly reason?: LeadReason;
  readonly errorKey?: string;
  /** Default: as it is. */
  readonly link?: LeadLink;
  readonly sent?: Readonly<Record<string, SentField>>;
  /** Version of the lead that was served. */
  readonly servedSeq: number;
  readonly tries: number;
  readonly dueAt?: Date;
  readonly syncedAt?: Date;
  /** The choice was carried out, or is asked anew. */
  readonly endsChoice: boolean;
  /** The back-fill that handled it. Default: as it is. */
  readonly backFillId?: string;
}

export interface LinkRow {
  readonly object: 'Lead' | 'Contact' | null;
  readonly record_id: string | null;
  readonly contact_id: string | null;
  readonly account_id: string | null;
  readonly opportunity_id: string | null;
  readonly converted_at: Date | null;
  readonly is_ours: boolean;
  readonly tied_by: string | null;
}

interface HeldRow extends LinkRow {
  readonly lead_id: string;
  readonly location_id: string;
  readonly choice: LeadChoice | null;
  readonly reason: LeadReason | null;
  readonly wanted_seq: number;
  readonly is_live: boolean;
  readonly asked: boolean;
  readonly tries: number;
  readonly lease: number;
}

export const linkColumns = 'object, record_id, contact_id, account_id, opportunity_id, converted_at, is_ours, tied_by';

const wishColumns: Readonly<Record<string, ColumnSpec<LeadWish>>> = {
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  wanted_seq: { type: 'integer', value: ({ seq }) => seq },
};

const foldColumns: Readonly<Record<string, ColumnSpec<Fold>>> = {
  from_id: { type: 'uuid', value: ({ from }) => from },
  into_id: { type: 'uuid', value: ({ into }) => into },
};

const json = (value: unknown): unknown => (value === undefined ? undefined : sanitizeJson(value as JsonValue));

const servedColumns: Readonly<Record<string, ColumnSpec<ServedLead>>> = {
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  lease: { type: 'integer', value: ({ lease }) => lease },
  state: { type: 'text', value: ({ state }) => state },
  reason: { type: 'jsonb', value: ({ reason }) => json(reason) },
  error_key: { type: 'text', value: ({ errorKey }) => errorKey },
  has_link: { type: 'boolean', value: ({ link }) => link !== undefined },
  object: { type: 'text', value: ({ link }) => link?.object },
  record_id: { type: 'text', value: ({ link }) => link?.recordId },
  contact_id: { type: 'text', value: ({ link }) => link?.contactId },
  account_id: { type: 'text', value: ({ link }) => link?.accountId },
  opportunity_id: { type: 'text', value: ({ link }) => link?.opportunityId },
  converted_at: { type: 'timestamptz', value: ({ link }) => link?.convertedAt },
  is_ours: { type: 'boolean', value: ({ link }) => link?.isOurs },
  tied_by: { type: 'text', value: ({ link }) => link?.tiedBy },
  sent: { type: 'jsonb', value: ({ sent }) => json(sent ?? {}) },
  served_seq: { type: 'integer', value: ({ servedSeq }) => servedSeq },
  tries: { type: 'integer', value: ({ tries }) => tries },
  due_at: { type: 'timestamptz', value: ({ dueAt }) => dueAt },
  synced_at: { type: 'timestamptz', value: ({ syncedAt }) => syncedAt },
  ends_choice: { type: 'boolean', value: ({ endsChoice }) => endsChoice },
  back_fill_id: { type: 'uuid', value: ({ backFillId }) => backFillId },
};

/** A worker that does not renew what it holds is taken for dead after this long. */
export const leaseSeconds = 30;
/** Of leads that are looked at again since the settings changed, in one statement. */
const reconsideredAtOnce = 500;

/** Leads on their way, and their links: wanted, held by a worker, served. */
export class SalesforceLeadsRepository {
  /** Notes that leads want to be sent. A lead is owed once, however often it is wanted: the newest wish wins. */
  async want(tx: Tx, connectionId: string, wishes: readonly LeadWish[], now: Date): Promise<void> {
    if (wishes.length === 0) return;
    const rows = unnestColumns(wishes, wishColumns, 4);
    await tx.rowCount(
      `insert into salesforce_lead as l (brand_id, connection_id, state, due_at, wanted_at, created_at, updated_at, ${rows.columns})
       select $1, $2, 'waiting', $3::timestamptz, $3::timestamptz, $3::timestamptz, $3::timestamptz, ${rows.columns}
       from ${rows.sql} as w (${rows.columns})
       on conflict (brand_id, connection_id, lead_id) do update set
         wanted_seq = excluded.wanted_seq, location_id = excluded.location_id, wanted_at = excluded.wanted_at, is_live = true,
         state = case when l.state in ('sending', 'review') then l.state else 'waiting' end,
         due_at = case when l.state in ('sending', 'review') then l.due_at else excluded.due_at end,
         tries = case when l.state in ('sending', 'review') then l.tries else 0 end,
         updated_at = excluded.updated_at
       where excluded.wanted_seq > l.wanted_seq`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
  }

  /** Those of the leads that were wanted before. */
  async known(tx: Tx, connectionId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (leadIds.length === 0) return new Set();
    const rows = await tx.query<{ lead_id: string }>(
      'select lead_id from salesforce_lead where brand_id = $1 and connection_id = $2 and lead_id = any ($3::uuid[])',
      [tx.brandId, connectionId, leadIds],
    );
    return new Set(rows.map(({ lead_id }) => lead_id));
  }

  /** Leads that folded into others hand their records on, so that no second one is made. */
  async handOn(tx: Tx, connectionId: string, folds: readonly Fold[], now: Date): Promise<void> {
    if (folds.length === 0) return;
    const rows = unnestColumns(folds, foldColumns, 4);
    await tx.rowCount(
      `insert into salesforce_lead as l (brand_id, connection_id, lead_id, location_id, state, due_at, wanted_at, created_at,
         updated_at, ${linkColumns})
       select distinct on (f.into_id) $1::uuid, $2::uuid, f.into_id, a.location_id, 'waiting', $3::timestamptz, $3::timestamptz,
         $3::timestamptz, $3::timestamptz, ${linkColumns.replace(/(\w+)/g, 'a.$1')}
       from ${rows.sql} as f (${rows.columns})
       join salesforce_lead a on a.brand_id = $1 and a.connection_id = $2 and a.lead_id = f.from_id
       where a.record_id is not null order by f.into_id, a.lead_id
       on conflict (brand_id, connection_id, lead_id) do update set
         ${linkColumns.replace(/(\w+)/g, '$1 = excluded.$1')}
       where l.record_id is null`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
  }

  /** Takes the next due leads that no other worker has. */
  async hold(tx: Tx, connectionId: string, now: Date, limit: number): Promise<HeldLead[]> {
    const rows = await tx.query<HeldRow & Record<string, unknown>>(
      `with due as materialized (
         select lead_id from salesforce_lead
         where brand_id = $1 and connection_id = $2 and due_at <= $3 and state = 'waiting'
         order by due_at, lead_id limit $4 for update skip locked)
       update salesforce_lead l set state = 'sending', due_at = null, lease = l.lease + 1,
         lease_until = now() + interval '${leaseSeconds} seconds'
       from due where l.brand_id = $1 and l.connection_id = $2 and l.lead_id = due.lead_id
       returning l.lead_id, l.location_id, l.choice, l.reason, l.wanted_seq, l.is_live, l.asked, l.tries, l.lease, ${linkColumns}`,
      [tx.brandId, connectionId, now, limit],
    );
    return rows.map(heldLeadFromRow);
  }

  /** Keeps what this worker holds for longer. */
  async renew(tx: Tx, connectionId: string, held: readonly Pick<HeldLead, 'leadId' | 'lease'>[]): Promise<void> {
    await tx.rowCount(
      `update salesforce_lead l set lease_until = now() + interval '${leaseSeconds} seconds'
       from unnest($3::uuid[], $4::int[]) as h (lead_id, lease)
       where l.brand_id = $1 and l.connection_id = $2 and l.lead_id = h.lead_id and l.lease = h.lease and l.state = 'sending'`,
      [tx.brandId, connectionId, held.map(({ leadId }) => leadId), held.map(({ lease }) => lease)],
    );
  }

  /** Gives back what a dead worker held. Nobody knows how far it came: the lead is found again by our id. */
  releaseLost(tx: Tx, connectionId: string, now: Date): Promise<number> {
    return tx.rowCount(
      `update salesforce_lead set state = 'waiting', due_at = $3, lease_until = null
       where brand_id = $1 and connection_id = $2 and lease_until < now() and state = 'sending'`,
      [tx.brandId, connectionId, now],
    );
  }

  /**
   * Writes down how leads went on. One whose lease has passed to another worker is left out, and one that is wanted anew by now waits
   * again. Returns the ids that were written.
   */
  async writeDown(
    tx: Tx,
    connectionId: string,
    served: readonly ServedLead[],
    now: Date,
  ): Promise<ReadonlySet<string>> {
    if (served.length === 0) return new Set();
    const rows = unnestColumns(served, servedColumns, 4);
    const linkOf = (column: string) => `${column} = case when w.has_link then w.${column} else l.${column} end`;
    const again = `(l.wanted_seq > w.served_seq and w.state not in ('waiting', 'review'))`;
    const written = await tx.query<{ lead_id: string }>(
      `update salesforce_lead l set
         state = case when ${again} then 'waiting' else w.state end,
         due_at = case when ${again} then $3::timestamptz else w.due_at end,
         reason = w.reason, error_key = w.error_key, tries = w.tries, lease_until = null,
         ${linkColumns.split(', ').map(linkOf).join(', ')},
         choice = case when w.ends_choice then null else l.choice end,
         back_fill_id = coalesce(w.back_fill_id, l.back_fill_id),
         sent = l.sent || w.sent, sent_seq = greatest(l.sent_seq, case when w.synced_at is not null then w.served_seq else 0 end),
         last_synced_at = coalesce(w.synced_at, l.last_synced_at),
         last_direction = case when w.synced_at is not null then 'to_salesforce' else l.last_direction end,
         updated_at = $3::timestamptz
       from ${rows.sql} as w (${rows.columns})
       where l.brand_id = $1 and l.connection_id = $2 and l.lead_id = w.lead_id and l.lease = w.lease and l.state = 'sending'
       returning l.lead_id`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
    return new Set(written.map(({ lead_id }) => lead_id));
  }

  /** Some of the leads that stayed by earlier settings wait again. Returns how many. */
  reconsider(tx: Tx, connectionId: string, settingsVersion: number, now: Date): Promise<number> {
    return tx.rowCount(
      `update salesforce_lead set state = 'waiting', due_at = $4, tries = 0
       where brand_id = $1 and connection_id = $2 and lead_id in (
         select lead_id from salesforce_lead where brand_id = $1 and connection_id = $2 and state = 'stayed'
           and (reason ->> 'settings')::int < $3 order by lead_id limit ${reconsideredAtOnce})`,
      [tx.brandId, connectionId, settingsVersion, now],
    );
  }

  /** When a lead is due next, or could be lost. */
  async nextDue(tx: Tx, connectionId: string): Promise<Date | undefined> {
    const { at } = await tx.one<{ at: Date | null }>(
      `select least(
         (select min(due_at) from salesforce_lead where brand_id = $1 and connection_id = $2 and due_at is not null),
         (select min(lease_until) from salesforce_lead where brand_id = $1 and connection_id = $2 and lease_until is not null)
       ) as at`,
      [tx.brandId, connectionId],
    );
    return at ?? undefined;
  }
}

/** The link in a row; undefined when the lead has none. */
export function linkFromRow(row: LinkRow): LeadLink | undefined {
  if (row.record_id === null || row.object === null) return undefined;
  return {
    object: row.object,
    recordId: row.record_id,
    contactId: row.contact_id ?? undefined,
    accountId: row.account_id ?? undefined,
    opportunityId: row.opportunity_id ?? undefined,
    convertedAt: row.converted_at ?? undefined,
    isOurs: row.is_ours,
    tiedBy: (row.tied_by ?? 'link') as LeadTie,
  };
}

function heldLeadFromRow(row: HeldRow): HeldLead {
  return {
    leadId: row.lead_id,
    locationId: row.location_id,
    link: linkFromRow(row),
    choice: row.choice ?? undefined,
    reason: row.reason ?? undefined,
    wantedSeq: row.wanted_seq,
    isLive: row.is_live,
    asked: row.asked,
    tries: row.tries,
    lease: row.lease,
  };
}
