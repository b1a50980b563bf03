import { type SourceContent } from '@leadweave/domain';
import { type Tx } from '@leadweave/persistence';
import { type Identified } from './erased-identities.js';
import { type Person } from './person.js';

/** A source record of an erased person. */
export interface ErasedRecord extends Identified {
  readonly id: string;
  readonly content: SourceContent;
}

/** What a record without content says: valid, and nothing. */
const emptyContent: SourceContent = {
  type: 'other',
  contact: {},
  fields: {},
  attribution: { clickIds: {} },
  device: {},
  place: {},
  value: {},
  vendor: { spottedKeywords: [], analysis: {} },
  unmapped: {},
};

/** Columns of `lead` that hold what a source or a person said. */
const emptied =
  `transaction_type contact_name company email phone_raw phone_e164 caller_id form_name message_excerpt source medium
  campaign keyword device_type channel duration_seconds quotable quote_minor sales_minor lead_score quality_by status_by`
    .split(/\s+/)
    .map((column) => `${column} = null`)
    .join(', ');

const phoneSql = (column: string) => `regexp_replace(coalesce(${column}, ''), '\\D', '', 'g')`;

/** Finds and empties what is held about a person in the tables of the leads. */
export class ErasureRepository {
  /** Ids of the person's leads, with those folded into them. */
  async leadIds(tx: Tx, { email, phone }: Person): Promise<string[]> {
    const phones = phone ? [phone, phone.replace(/^1(?=\d{10}$)/, '')] : [];
    const rows = await tx.query<{ id: string }>(
      `with matched as (
         select r.lead_id as id from source_record r
         where r.brand_id = $1 and (r.normalised_email = $2 or ${phoneSql('r.phone_e164')} = any ($3::text[]))
         union
         select coalesce(l.folded_into, l.id) from lead l
         where l.brand_id = $1 and l.erased_at is null
           and (lower(btrim(l.email)) = $2 or ${phoneSql('coalesce(l.phone_e164, l.phone_raw)')} = any ($3::text[])))
       select m.id from matched m join lead l on l.brand_id = $1 and l.id = m.id where l.erased_at is null
       union
       select f.id from lead f join matched m on f.folded_into = m.id where f.brand_id = $1 and f.erased_at is null
       order by 1`,
      [tx.brandId, email ?? null, phones],
    );
    return rows.map(({ id }) => id);
  }

  async records(tx: Tx, leadIds: readonly string[]): Promise<ErasedRecord[]> {
    return tx.query<ErasedRecord & Record<string, unknown>>(
      `select id, source, external_id as "externalId", normalised_email as "normalisedEmail", content
       from source_record where brand_id = $1 and lead_id = any ($2::uuid[]) order by id for update`,
      [tx.brandId, leadIds],
    );
  }

  async countEvents(tx: Tx, leadIds: readonly string[]): Promise<number> {
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int as total from lead_event where brand_id = $1 and lead_id = any ($2::uuid[])`,
      [tx.brandId, leadIds],
    );
    return total;
  }

  /** Inputs whose bytes name the person or one of the records. */
  async inputIds(tx: Tx, { email, phone }: Person, externalIds: readonly string[]): Promise<string[]> {
    const phonePattern = phone
      ? phone
          .replace(/^1(?=\d{10}$)/, '')
          .split('')
          .join('\\D{0,3}')
      : null;
    const rows = await tx.query<{ id: string }>(
      `select i.id from inbox i cross join lateral (select lower(encode(i.raw, 'escape')) as text) bytes
       where i.brand_id = $1 and (i.external_id = any ($2::text[])
         or ($3::text is not null and position($3 in bytes.text) > 0)
         or ($4::text is not null and bytes.text ~ $4))
       order by i.id`,
      [tx.brandId, externalIds, email ?? null, phonePattern],
    );
    return rows.map(({ id }) => id);
  }

  async emptyRecords(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `delete from lead_conflict
        where brand_id = $1 and (native_id = any ($2::uuid[]) or whatconverts_id = any ($2::uuid[])
          or taken_native_id = any ($2::uuid[]) or taken_whatconverts_id = any ($2::uuid[]))`,
      [tx.brandId, ids],
    );
    await tx.query(
      `update source_record set external_id = 'erased ' || id, content = $3::jsonb, raw = '', content_hash = '',
         normalised_email = null, phone_e164 = null, visitor_id = null, pairable = false, in_progress = false,
         state = 'gone', gone_at = $4
       where brand_id = $1 and id = any ($2::uuid[])`,
      [tx.brandId, ids, JSON.stringify(emptyContent), at.toISOString()],
    );
  }

  /** Leads stay as empty rows that no list shows, with one event that says so. */
  async emptyLeads(tx: Tx, ids: readonly string[], actor: { kind: string; id?: string }, at: Date): Promise<number> {
    await tx.query(
      `update lead set ${emptied}, search_text = '', people = '{"edits": {}}', has_recording = false, paired = false,
         vendor_spam = false, vendor_duplicate = false, vendor_repeat = false, folded_into = id, erased_at = $3,
         version = version + 1, updated_at = now()
       where brand_id = $1 and id = any ($2::uuid[])`,
      [tx.brandId, ids, at.toISOString()],
    );
    const { redacted } = await tx.one<{ redacted: number }>('select redact_lead_events($1::uuid[]) as redacted', [ids]);
    await tx.query(
      `insert into lead_event (brand_id, lead_id, seq, id, location_id, kind, at, actor_kind, actor_id, origin, changed)
       select brand_id, id, version, new_event_id(), location_id, 'erased', $3, $4, $5, $6, '{}'
       from lead where brand_id = $1 and id = any ($2::uuid[])`,
      [tx.brandId, ids, at.toISOString(), actor.kind, actor.id ?? null, { kind: 'erasure' }],
    );
    return redacted;
  }

  /** The digest stays, so that the same bytes stay ignored. */
  async emptyInputs(tx: Tx, ids: readonly string[], by: string, at: Date): Promise<void> {
    await tx.query(
      `update inbox set raw = '', detail = null, external_id = null, state = 'done', settled_at = coalesce(settled_at, $3),
         decision = 'ignored', decision_reason = 'Erased.', decided_by = $4, decided_at = $3, replay_id = null
       where brand_id = $1 and id = any ($2::uuid[])`,
      [tx.brandId, ids, at.toISOString(), by],
    );
  }

  async insert(
    tx: Tx,
    erasure: { id: string; cause: string; by: string; at: Date; leads: number; records: number; inputs: number },
  ): Promise<void> {
    const { id, cause, by, at, leads, records, inputs } = erasure;
    await tx.query(
      `insert into erasure (brand_id, id, cause, erased_by, erased_at, leads, records, inputs)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.brandId, id, cause, by, at.toISOString(), leads, records, inputs],
    );
  }

  /** Everything held about leads and their records, for an export. */
  async everything(tx: Tx, leadIds: readonly string[], limit: number): Promise<Record<string, unknown>[]> {
    return tx.query(
      `select l.id, l.location_id as "locationId", l.occurred_at as "occurredAt", l.quality, l.status, l.people,
         (select jsonb_agg(jsonb_build_object('source', r.source, 'externalId', r.external_id, 'receivedAt', r.received_at,
             'content', r.content, 'raw', encode(r.raw, 'escape')) order by r.id)
           from source_record r where r.brand_id = $1 and r.lead_id = l.id) as records,
         (select jsonb_agg(jsonb_build_object('at', e.at, 'kind', e.kind, 'changed', e.changed) order by e.seq)
           from lead_event e where e.brand_id = $1 and e.lead_id = l.id) as events
       from lead l where l.brand_id = $1 and l.id = any ($2::uuid[]) order by l.occurred_at, l.id limit $3`,
      [tx.brandId, leadIds, limit],
    );
  }
}
