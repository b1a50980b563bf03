import { type Tx } from '@leadweave/persistence';

/** Which of our leads are linked with which records. */
export class LinksRepository {
  async byOpportunity(
    tx: Tx,
    connectionId: string,
    opportunityIds: readonly string[],
  ): Promise<{ readonly leadId: string; readonly opportunityId: string }[]> {
    return tx.query(
      `select lead_id as "leadId", opportunity_id as "opportunityId" from salesforce_lead
       where brand_id = $1 and connection_id = $2 and opportunity_id = any ($3::text[])`,
      [tx.brandId, connectionId, opportunityIds],
    );
  }

  /** Links to Salesforce leads and contacts. */
  async byRecord(
    tx: Tx,
    connectionId: string,
    recordIds: readonly string[],
  ): Promise<{ readonly leadId: string; readonly recordId: string }[]> {
    return tx.query(
      `select lead_id as "leadId", record_id as "recordId" from salesforce_lead
       where brand_id = $1 and connection_id = $2 and record_id = any ($3::text[])
       union
       select lead_id, contact_id from salesforce_lead
       where brand_id = $1 and connection_id = $2 and contact_id = any ($3::text[])`,
      [tx.brandId, connectionId, recordIds],
    );
  }

  /** The opportunity that each lead was converted into, by lead. */
  async convertedInto(tx: Tx, connectionId: string, leadIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ lead_id: string; opportunity_id: string }>(
      `select lead_id, opportunity_id from salesforce_lead
       where brand_id = $1 and connection_id = $2 and lead_id = any ($3::uuid[]) and opportunity_id is not null`,
      [tx.brandId, connectionId, leadIds],
    );
    return new Map(rows.map(({ lead_id, opportunity_id }) => [lead_id, opportunity_id]));
  }
}
