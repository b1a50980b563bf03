import { type KeyRing } from '@leadweave/crypto';
import { type Database } from '@leadweave/persistence';
import { rewrapTable, type RewrapResult } from './rewrap-table.js';

/** Wraps all credentials of connections with the first key of the ring; see {@link rewrapTable}. */
export async function rewrapConnections(database: Database, keyRing: KeyRing): Promise<RewrapResult> {
  const sealed = { table: 'connection', columns: { sealed: 'sealed' } };
  return rewrapTable(database, keyRing, sealed, await brandsWithConnections(database));
}

/** Brands that have a connection, in no particular order. */
export async function brandsWithConnections(database: Database): Promise<string[]> {
  const rows = await database.asScheduler((tx) =>
    tx.query<{ brand_id: string }>(`select distinct brand_id from connection where state <> 'disconnected'`),
  );
  return rows.map(({ brand_id }) => brand_id);
}
