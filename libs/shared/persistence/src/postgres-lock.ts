import type { Tx } from './transaction.js';

/**
 * Waits for and takes the locks of all `keys` of the transaction's brand, in one statement and always in the same order,
 * so that two transactions with overlapping keys wait for each other instead of blocking each other. They end with the
 * transaction. Take all locks of a transaction in one call; a second call may deadlock.
 *
 * Keys are any texts (for example `email:ada@example.com`); equal hashes of different keys only cost an extra wait.
 */
export async function advisoryXactLocks(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  // The inner query is not merged into the outer one because of its DISTINCT and ORDER BY: locks follow its order.
  await tx.query(
    `select count(pg_advisory_xact_lock(hash)) from (
       select distinct hashtextextended($1 || ' ' || key, 0) as hash from unnest($2::text[]) as key order by hash
     ) as hashes`,
    [tx.brandId, keys],
  );
}
