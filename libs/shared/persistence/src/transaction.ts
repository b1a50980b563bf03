import type { PoolClient, QueryResultRow } from 'pg';
import type { BrandScope } from './brand-scope.js';

/**
 * A running transaction. It ends with the function that received it; later calls throw `transaction-over`. Statements are sent in the
 * order of the calls, each after the answer to the one before: who has the next one ready early need not wait.
 */
export interface Transaction {
  /** All rows of a statement. */
  query<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The only row. @throws PersistenceError `unexpected-row-count` when there are none or several */
  one<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row>;
  /** The only row, or undefined when there is none. @throws PersistenceError `unexpected-row-count` when there are several */
  maybeOne<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row | undefined>;
  /** Runs a statement and tells how many rows it touched. */
  rowCount(sql: string, params?: readonly unknown[]): Promise<number>;
  /** The connection itself, for COPY. Never keep it beyond the transaction. */
  readonly client: PoolClient;
  /**
   * Runs `callback` once the transaction is committed, in the order of registration; never after a rollback. The work is
   * durable by then, so an error in a callback is logged and does not reach the caller.
   */
  afterCommit(callback: () => unknown): void;
}

/** The transaction of one brand: row-level security shows the rows of `brandId` within `scope` and no others. */
export interface Tx extends Transaction {
  readonly brandId: string;
  readonly scope: BrandScope;
}
