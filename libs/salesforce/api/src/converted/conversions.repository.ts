import { type Tx } from '@leadweave/persistence';

/** A Salesforce lead that became a contact, and perhaps an opportunity. */
export interface Conversion {
  readonly recordId: string;
  readonly contactId: string;
  readonly accountId?: string;
  readonly opportunityId?: string;
}

/** A Salesforce lead that was merged into another one. */
export interface Merge {
  readonly loserId: string;
  readonly survivorId: string;
}

/** Follows our links to where their records went. */
export class ConversionsRepository {
  /** Returns the ids of the opportunities that linked leads were converted into, as far as that is news. */
  async convert(tx: Tx, connectionId: string, conversions: readonly Conversion[], now: Date): Promise<string[]> {
    if (conversions.length === 0) return [];
    const rows = await tx.query<{ opportunity_id: string | null }>(
      `update salesforce_lead l set contact_id = w.contact_id, account_id = w.account_id, opportunity_id = w.opportunity_id,
         converted_at = coalesce(l.converted_at, $3), updated_at = $3
       from unnest($4::text[], $5::text[], $6::text[], $7::text[]) as w (record_id, contact_id, account_id, opportunity_id)
       where l.brand_id = $1 and l.connection_id = $2 and l.record_id = w.record_id and l.object = 'Lead'
         and (l.contact_id, l.account_id, l.opportunity_id) is distinct from (w.contact_id, w.account_id, w.opportunity_id)
       returning l.opportunity_id`,
      [
        tx.brandId,
        connectionId,
        now,
        conversions.map(({ recordId }) => recordId),
        conversions.map(({ contactId }) => contactId),
        conversions.map(({ accountId }) => accountId ?? null),
        conversions.map(({ opportunityId }) => opportunityId ?? null),
      ],
    );
    return [...new Set(rows.flatMap(({ opportunity_id }) => opportunity_id ?? []))];
  }

  /** Returns how many links moved to a survivor. */
  async merge(tx: Tx, connectionId: string, merges: readonly Merge[], now: Date): Promise<number> {
    if (merges.length === 0) return 0;
    return tx.rowCount(
      `update salesforce_lead l set record_id = w.survivor, updated_at = $3
       from unnest($4::text[], $5::text[]) as w (loser, survivor)
       where l.brand_id = $1 and l.connection_id = $2 and l.record_id = w.loser and l.object = 'Lead'`,
      [tx.brandId, connectionId, now, merges.map(({ loserId }) => loserId), merges.map(({ survivorId }) => survivorId)],
    );
  }
}
