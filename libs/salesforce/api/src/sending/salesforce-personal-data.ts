import { type PersonalDataHolder, type PersonWithLeads } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

const theirs = 'brand_id = $1 and lead_id = any ($2::uuid[])';
const mostExported = 1_000;

/** What is held of people on their way to Salesforce and back: links, written values, the log, and opportunities. */
export class SalesforcePersonalData implements PersonalDataHolder {
  readonly noun = 'records of the exchange with Salesforce';

  async count(tx: Tx, { leadIds }: PersonWithLeads): Promise<number> {
    const { count } = await tx.one<{ count: number }>(
      `select ((select count(*) from salesforce_lead where ${theirs}) + (select count(*) from salesforce_call where ${theirs}
         and (fields <> '[]' or reason ? 'message')) + (select count(*) from salesforce_opportunity where ${theirs}
         and name <> ''))::int as count`,
      [tx.brandId, leadIds],
    );
    return count;
  }

  /**
   * Nothing more is sent: a worker that holds one of the leads finds its row gone and writes nothing down. Lines of the log stay without a word
   * of the person, opportunities with their amounts alone. What Salesforce has is the org's own.
   */
  async erase(tx: Tx, { leadIds }: PersonWithLeads): Promise<void> {
    const params = [tx.brandId, leadIds];
    await tx.rowCount(`delete from salesforce_lead where ${theirs}`, params);
    await tx.rowCount(
      `update salesforce_call set fields = '[]', record_id = null, reason = reason - 'message' - 'candidates' where ${theirs}`,
      params,
    );
    await tx.rowCount(
      `update salesforce_opportunity set name = '', fields = '{}', candidates = '[]', contact_ids = '{}', account_id = null
       where ${theirs}`,
      params,
    );
  }

  async export(tx: Tx, { leadIds }: PersonWithLeads): Promise<readonly unknown[]> {
    const params = [tx.brandId, leadIds];
    const links = await tx.query(
      `select 'link' as kind, object, record_id, contact_id, account_id, opportunity_id, sent, last_synced_at
       from salesforce_lead where ${theirs} order by lead_id limit ${mostExported}`,
      params,
    );
    const calls = await tx.query(
      `select 'call' as kind, direction, action, result, object, record_id, fields, at
       from salesforce_call where ${theirs} order by id limit ${mostExported}`,
      params,
    );
    const opportunities = await tx.query(
      `select 'opportunity' as kind, id, name, stage, amount, currency, close_date
       from salesforce_opportunity where ${theirs} order by id limit ${mostExported}`,
      params,
    );
    return [...links, ...calls, ...opportunities];
  }
}
