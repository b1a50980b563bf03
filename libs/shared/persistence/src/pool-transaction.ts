import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { PersistenceError } from './persistence-error.js';
import type { Transaction } from './transaction.js';

/** A transaction on a pooled connection. `end()` cuts it off before the connection goes back to the pool. */
export class PoolTransaction implements Transaction {
  readonly committedCallbacks: (() => unknown)[] = [];
  private over = false;
  /** Settles when the statements that were given so far have been answered; undefined while none is under way. */
  private busy: Promise<void> | undefined;

  constructor(private readonly connection: PoolClient) {}

  get client(): PoolClient {
    if (this.over) throw new PersistenceError('transaction-over', 'This transaction has ended');
    return this.connection;
  }

  async query<Row extends QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.send<Row>(sql, params)).rows;
  }

  async one<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row> {
    const row = await this.maybeOne<Row>(sql, params);
    if (row === undefined) throw new PersistenceError('unexpected-row-count', 'Expected one row, found none');
    return row;
  }

  async maybeOne<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row | undefined> {
    const rows = await this.query<Row>(sql, params);
    if (rows.length > 1) throw new PersistenceError('unexpected-row-count', `Expected one row, found ${rows.length}`);
    return rows[0];
  }

  async rowCount(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.send(sql, params)).rowCount ?? 0;
  }

  afterCommit(callback: () => unknown): void {
    if (this.over) throw new PersistenceError('transaction-over', 'This transaction has ended');
    this.committedCallbacks.push(callback);
  }

  end(): void {
    this.over = true;
  }

  /** Statements that nobody waited for have been answered. */
  async answered(): Promise<void> {
    await this.busy;
  }

  /** The driver takes one statement at a time; the others wait here, in their order, and their callers can work meanwhile. */
  private send<Row extends QueryResultRow>(sql: string, params: readonly unknown[]): Promise<QueryResult<Row>> {
    const { client } = this;
    const ask = () => client.query<Row>(sql, [...params]);
    const answer = this.busy ? this.busy.then(ask) : ask();
    const done = () => {
      if (this.busy === answered) this.busy = undefined;
    };
    const answered: Promise<void> = answer.then(done, done);
    this.busy = answered;
    return answer;
  }
}
