import type { Pool, PoolClient } from 'pg';
import { PersistenceError } from './persistence-error.js';
import type { PoolTransaction } from './pool-transaction.js';

/** How one kind of transaction begins. */
export interface TransactionPlan<T extends PoolTransaction> {
  /** BEGIN and everything that holds for the transaction only. */
  begin(client: PoolClient): Promise<void>;
  wrap(client: PoolClient): T;
}

/** What the work returned, and what it wants to happen now that it is committed. */
export interface Committed<Result> {
  readonly result: Result;
  readonly callbacks: readonly (() => unknown)[];
}

/**
 * One transaction from BEGIN to COMMIT. Any error rolls back and is thrown on; a connection on which even the rollback
 * fails is closed instead of going back to the pool.
 *
 * @throws PersistenceError `commit-refused` when the work swallowed an error of PostgreSQL, which makes COMMIT roll back
 */
export async function runTransaction<T extends PoolTransaction, Result>(
  pool: Pool,
  plan: TransactionPlan<T>,
  work: (tx: T) => Promise<Result>,
): Promise<Committed<Result>> {
  const client = await pool.connect();
  const ignoreLoss = () => undefined;
  // A connection that breaks between two statements emits an error; the next statement or COMMIT then reports it.
  client.on('error', ignoreLoss);
  let broken: Error | undefined;
  try {
    return await beginWorkCommit(client, plan, work);
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.off('error', ignoreLoss);
    client.release(broken);
  }
}

async function beginWorkCommit<T extends PoolTransaction, Result>(
  client: PoolClient,
  plan: TransactionPlan<T>,
  work: (tx: T) => Promise<Result>,
): Promise<Committed<Result>> {
  await plan.begin(client);
  const tx = plan.wrap(client);
  const result = await workToItsEnd(tx, work);
  await commit(client);
  return { result, callbacks: tx.committedCallbacks };
}

/** Also when the work did not wait for all of its statements: COMMIT and ROLLBACK come after the last of them. */
async function workToItsEnd<T extends PoolTransaction, Result>(
  tx: T,
  work: (tx: T) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(tx);
  } finally {
    tx.end();
    await tx.answered();
  }
}

async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') {
    throw new PersistenceError('commit-refused', 'A failed statement was swallowed, so nothing was committed');
  }
}

/** Returns the error when the connection is of no more use. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
