import { type Tx, unnestColumns } from '@leadweave/persistence';
import {
  opportunityColumns,
  opportunityFromTable,
  type OpportunityRow,
  type StoredOpportunity,
  writtenColumns,
} from './stored-opportunity.js';

/** What is replaced when a newer version is read. */
const replaced = Object.keys(writtenColumns)
  .filter((name) => name !== 'id')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/** An opportunity that counts for a lead. */
export interface CountedOpportunity extends StoredOpportunity {
  /** The lead that shows it. */
  readonly shownLeadId: string;
}

/** An opportunity that is tied and does not carry our id. */
export interface UnmarkedOpportunity {
  readonly id: string;
  readonly leadId: string;
  readonly locationId?: string;
  readonly whatConvertsId?: string;
}

/** Opportunities that were read, each as its newest version. */
export class OpportunitiesRepository {
  /** Locked, so that two readings of one opportunity come one after the other. */
  async lock(tx: Tx, connectionId: string, ids: readonly string[]): Promise<ReadonlyMap<string, StoredOpportunity>> {
    const rows = await tx.query<OpportunityRow & Record<string, unknown>>(
      `select ${opportunityColumns} from salesforce_opportunity o
       where o.brand_id = $1 and o.connection_id = $2 and o.id = any ($3::text[]) order by o.id for update`,
      [tx.brandId, connectionId, ids],
    );
    return byId(rows);
  }

  async byIds(tx: Tx, connectionId: string, ids: readonly string[]): Promise<ReadonlyMap<string, StoredOpportunity>> {
    const rows = await tx.query<OpportunityRow & Record<string, unknown>>(
      `select ${opportunityColumns} from salesforce_opportunity o
       where o.brand_id = $1 and o.connection_id = $2 and o.id = any ($3::text[])`,
      [tx.brandId, connectionId, ids],
    );
    return byId(rows);
  }

  async save(tx: Tx, connectionId: string, written: readonly StoredOpportunity[], now: Date): Promise<void> {
    if (written.length === 0) return;
    const columns = { ...writtenColumns, contact_ids: contactIds };
    const rows = unnestColumns(written, columns, 4);
    const selected = rows.columns.replace(
      'contact_ids',
      'array(select jsonb_array_elements_text(w.contact_ids)) as contact_ids',
    );
    await tx.query(
      `insert into salesforce_opportunity as o (brand_id, connection_id, first_seen_at, updated_at, ${rows.columns}, review_since)
       select $1, $2, $3, $3, ${selected}, case when w.state = 'review' then $3::timestamptz end
       from ${rows.sql} as w (${rows.columns})
       on conflict (brand_id, connection_id, id) do update set ${replaced}, contact_ids = excluded.contact_ids,
         updated_at = excluded.updated_at,
         review_since = case when excluded.state = 'review' then coalesce(o.review_since, excluded.review_since) end`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
  }

  /** Versions that say the same, but later: what is between must not pass for newer. */
  async touch(tx: Tx, connectionId: string, versions: readonly { id: string; stampMs: number }[]): Promise<void> {
    if (versions.length === 0) return;
    await tx.rowCount(
      `update salesforce_opportunity o set stamp = w.stamp from unnest($3::text[], $4::timestamptz[]) as w (id, stamp)
       where o.brand_id = $1 and o.connection_id = $2 and o.id = w.id and o.stamp < w.stamp`,
      [tx.brandId, connectionId, versions.map(({ id }) => id), versions.map(({ stampMs }) => new Date(stampMs))],
    );
  }

  /** All that counts for these leads, also what is tied to leads that folded into them. */
  async ofLeads(tx: Tx, connectionId: string, leadIds: readonly string[]): Promise<CountedOpportunity[]> {
    if (leadIds.length === 0) return [];
    const rows = await tx.query<OpportunityRow & { shown_lead_id: string } & Record<string, unknown>>(
      `select ${opportunityColumns}, r.lead_id as shown_lead_id from source_record r
       join salesforce_opportunity o on o.brand_id = r.brand_id and o.lead_id = r.id and o.connection_id = $2
       where r.brand_id = $1 and r.lead_id = any ($3::uuid[]) and o.state = 'tied' and o.counts order by o.stamp, o.id`,
      [tx.brandId, connectionId, leadIds],
    );
    return rows.map((row) => ({ ...opportunityFromTable(row), shownLeadId: row.shown_lead_id }));
  }

  /** Ids after one in their order, of those that may still change: open ones, and those that closed or were touched since. */
  async restless(
    tx: Tx,
    connectionId: string,
    { since, after, limit }: { readonly since: Date; readonly after: string; readonly limit: number },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select o.id from salesforce_opportunity o
       where o.brand_id = $1 and o.connection_id = $2 and o.id > $4 and not o.is_deleted
         and (not o.is_closed or o.stamp >= $3) order by o.id limit $5`,
      [tx.brandId, connectionId, since, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Tied ones after an id in their order that do not carry our id. */
  async unmarked(tx: Tx, connectionId: string, after: string, limit: number): Promise<UnmarkedOpportunity[]> {
    return tx.query(
      `select o.id, o.lead_id as "leadId", o.location_id as "locationId", o.whatconverts_id as "whatConvertsId"
       from salesforce_opportunity o
       where o.brand_id = $1 and o.connection_id = $2 and o.state = 'tied' and o.id > $3
         and o.leadweave_id is null and not o.is_deleted order by o.id limit $4`,
      [tx.brandId, connectionId, after, limit],
    );
  }

  /** They carry our id now. */
  async mark(tx: Tx, connectionId: string, marked: readonly UnmarkedOpportunity[]): Promise<void> {
    if (marked.length === 0) return;
    await tx.rowCount(
      `update salesforce_opportunity o set leadweave_id = w.lead_id::text from unnest($3::text[], $4::uuid[]) as w (id, lead_id)
       where o.brand_id = $1 and o.connection_id = $2 and o.id = w.id`,
      [tx.brandId, connectionId, marked.map(({ id }) => id), marked.map(({ leadId }) => leadId)],
    );
  }

  /** Known ones of these ids that are not deleted yet. */
  async alive(tx: Tx, connectionId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select o.id from salesforce_opportunity o
       where o.brand_id = $1 and o.connection_id = $2 and o.id = any ($3::text[]) and not o.is_deleted`,
      [tx.brandId, connectionId, ids],
    );
    return rows.map(({ id }) => id);
  }
}

const contactIds = { type: 'jsonb', value: ({ contactIds: ids }: StoredOpportunity) => ids } as const;

function byId(rows: readonly OpportunityRow[]): ReadonlyMap<string, StoredOpportunity> {
  return new Map(rows.map((row) => [row.id, opportunityFromTable(row)]));
}
