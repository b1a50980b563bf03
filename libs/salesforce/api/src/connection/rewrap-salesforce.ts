import { rewrapTable, type RewrapResult } from '@leadweave/connections';
import { type KeyRing } from '@leadweave/crypto';
import { type Database } from '@leadweave/persistence';
import { boundNames } from './connection-secrets.js';

/**
 * Wraps tokens and own apps of all connections with the first key of the ring, while the product runs. Can be stopped and started again
 * at any moment. Sign-ins that are under way are left alone: they live ten minutes.
 */
export async function rewrapSalesforce(database: Database, keyRing: KeyRing): Promise<RewrapResult> {
  const rows = await database.asScheduler((tx) =>
    tx.query<{ brand_id: string }>(`select distinct brand_id from salesforce_connection where state <> 'DISCONNECTED'`),
  );
  const brandIds = rows.map(({ brand_id }) => brand_id);
  return rewrapTable(database, keyRing, { table: 'salesforce_connection', columns: boundNames }, brandIds);
}
