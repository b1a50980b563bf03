import { rewrapTable, type RewrapResult } from '@leadweave/connections';
import { type KeyRing } from '@leadweave/crypto';
import { type Database } from '@leadweave/persistence';
import { boundNames } from './endpoint-secrets.js';

/**
 * Wraps signing secrets and static headers of all endpoints with the first key of the ring, while the product runs. Can be stopped
 * and started again at any moment.
 */
export async function rewrapEndpoints(database: Database, keyRing: KeyRing): Promise<RewrapResult> {
  const rows = await database.asScheduler((tx) =>
    tx.query<{ brand_id: string }>(`select distinct brand_id from webhook_endpoint where state <> 'deleted'`),
  );
  const brandIds = rows.map(({ brand_id }) => brand_id);
  return rewrapTable(database, keyRing, { table: 'webhook_endpoint', columns: boundNames }, brandIds);
}
