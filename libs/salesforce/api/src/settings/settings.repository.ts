import { type Tx } from '@leadweave/persistence';
import { type SalesforceSettings } from './salesforce-settings.js';

interface SettingsRow {
  readonly to_salesforce: SalesforceSettings['toSalesforce'];
  readonly to_leads: SalesforceSettings['toLeads'];
  readonly mapping: SalesforceSettings['mapping'];
  readonly version: number;
  readonly updated_at: Date;
}

const columns = 'to_salesforce, to_leads, mapping, version, updated_at';

/** Settings of a connection, as one document in three parts. */
export class SettingsRepository {
  async of(tx: Tx, connectionId: string): Promise<SalesforceSettings | undefined> {
    const row = await tx.maybeOne<SettingsRow & Record<string, unknown>>(
      `select ${columns} from salesforce_settings where brand_id = $1 and connection_id = $2`,
      [tx.brandId, connectionId],
    );
    return row && settingsFromRow(row);
  }

  /** Writes over the version that was seen; undefined when it is another one by now. Version 0 stands for none. */
  async save(
    tx: Tx,
    connectionId: string,
    { toSalesforce, toLeads, mapping, version }: Omit<SalesforceSettings, 'updatedAt'>,
    { by, now }: { readonly by: string; readonly now: Date },
  ): Promise<SalesforceSettings | undefined> {
    const row = await tx.maybeOne<SettingsRow & Record<string, unknown>>(
      `insert into salesforce_settings as s (brand_id, connection_id, to_salesforce, to_leads, mapping, updated_by, updated_at)
       select $1, $2, $3, $4, $5, $6, $7 where $8 = 0
         or exists (select from salesforce_settings where brand_id = $1 and connection_id = $2)
       on conflict (brand_id, connection_id) do update set to_salesforce = excluded.to_salesforce,
         to_leads = excluded.to_leads, mapping = excluded.mapping, updated_by = excluded.updated_by,
         updated_at = excluded.updated_at, version = s.version + 1 where s.version = $8
       returning ${columns}`,
      [
        tx.brandId,
        connectionId,
        JSON.stringify(toSalesforce),
        JSON.stringify(toLeads),
        JSON.stringify(mapping),
        by,
        now,
        version,
      ],
    );
    return row && settingsFromRow(row);
  }
}

function settingsFromRow(row: SettingsRow): SalesforceSettings {
  const { to_salesforce: toSalesforce, to_leads: toLeads, mapping, version, updated_at: updatedAt } = row;
  return { toSalesforce, toLeads, mapping, version, updatedAt };
}
