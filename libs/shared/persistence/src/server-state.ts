import type { Database } from './database.js';
import { PersistenceError } from './persistence-error.js';

/** Version of the database server, for example "18.4". */
export async function serverVersion(database: Database): Promise<string> {
  const { version } = await database.withoutBrand((tx) =>
    tx.one<{ version: string }>(`select current_setting('server_version') as version`),
  );
  return version;
}

/**
 * Resolves when the database takes writes.
 *
 * @throws PersistenceError `read-only`; the driver's error on a standby, with a full disk or without a connection
 */
export async function assertWritable(database: Database): Promise<void> {
  // Asking for a transaction id is the smallest write there is, but a read-only transaction gets one too.
  const { refused } = await database.withoutBrand((tx) =>
    tx.one<{ refused: boolean }>(
      `select pg_current_xact_id() is null or current_setting('transaction_read_only') = 'on' as refused`,
    ),
  );
  if (refused) throw new PersistenceError('read-only', 'The database takes no writes now.');
}
