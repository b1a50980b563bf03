import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient } from 'pg';
import { type BrandScope, brandIdOrThrow, locationSetting } from './brand-scope.js';
import { BrandTransaction } from './brand-transaction.js';
import { PersistenceError } from './persistence-error.js';
import { PoolTransaction } from './pool-transaction.js';
import { applicationRole, schedulerRole } from './roles.js';
import { retryConflicts } from './retry-conflicts.js';
import { runTransaction, type TransactionPlan } from './run-transaction.js';
import type { Transaction, Tx } from './transaction.js';

/** Where this library reports what no caller can receive; a pino logger fits. */
export interface PersistenceLog {
  error(context: Readonly<Record<string, unknown>>, message: string): void;
}

/** How to reach the database. */
export interface DatabaseOptions {
  /** Connection URL of the login user, who must be a member of the application's roles (see `ensureRoles`). */
  readonly url: string;
  /** Connections of the application pool; the scheduler has two more. Default 10. */
  readonly maxConnections?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  readonly log?: PersistenceLog;
  /** Longest time one statement may run. Default 30 s. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for a connection. Default 10 s. */
  readonly connectionTimeoutMs?: number;
  /** Longest pause between two statements of a transaction, after which the server ends it. Default 60 s. */
  readonly idleInTransactionTimeoutMs?: number;
}

/** How a transaction runs. */
export interface TransactionOptions {
  /** How often to repeat the whole work after a deadlock or serialization failure. The work must allow it. Default 0. */
  readonly retries?: number;
}

const defaultMaxConnections = 10;
/** Due lists are few and short. */
const schedulerConnections = 2;
const defaultStatementTimeoutMs = 30_000;
/** How much later than the server the client gives a statement up. */
const silenceAllowanceMs = 5_000;
const defaultConnectionTimeoutMs = 10_000;
const defaultIdleInTransactionTimeoutMs = 60_000;

/**
 * The only door to the tables. Connections start in a role that row-level security shows no brand's rows; `inBrand` opens
 * one brand for the length of one transaction.
 */
export class Database {
  private readonly pool: Pool;
  private readonly schedulerPool: Pool;
  private readonly current = new AsyncLocalStorage<{ open: boolean }>();
  private closing: Promise<void> | undefined;

  constructor(private readonly options: DatabaseOptions) {
    this.pool = this.openPool(applicationRole, options.maxConnections ?? defaultMaxConnections);
    this.schedulerPool = this.openPool(schedulerRole, schedulerConnections);
  }

  /**
   * The unit of work: runs `work` in one transaction that sees the rows of `brandId` within `scope`. Units do not nest.
   *
   * @throws PersistenceError `nested-unit-of-work`, `invalid-brand`, `invalid-scope`, `commit-refused`
   */
  inBrand<Result>(
    brandId: string,
    scope: BrandScope,
    work: (tx: Tx) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result> {
    return this.run<BrandTransaction, Result>(
      this.pool,
      {
        begin: (client) => beginAs(client, applicationRole, brandId, scope),
        wrap: (client) => new BrandTransaction(client, brandId, scope),
      },
      work,
      options,
    );
  }

  /** A transaction of the application that sees no brand's rows: for tables without brand (users, sessions, brands). */
  withoutBrand<Result>(work: (tx: Transaction) => Promise<Result>, options?: TransactionOptions): Promise<Result> {
    return this.run(this.pool, plainPlan(applicationRole), work, options);
  }

  /** A transaction across brands that reads only the columns opened to the scheduler (see `schedulerMayRead`). */
  asScheduler<Result>(work: (tx: Transaction) => Promise<Result>, options?: TransactionOptions): Promise<Result> {
    return this.run(this.schedulerPool, plainPlan(schedulerRole), work, options);
  }

  /** Connections of the application pool: for metrics and readiness. */
  get connections(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    return { total: this.pool.totalCount, idle: this.pool.idleCount, waiting: this.pool.waitingCount };
  }

  /** Ends both pools after the running transactions. Calling twice is harmless. */
  close(): Promise<void> {
    this.closing ??= Promise.all([this.pool.end(), this.schedulerPool.end()]).then(() => undefined);
    return this.closing;
  }

  private async run<T extends PoolTransaction, Result>(
    pool: Pool,
    plan: TransactionPlan<T>,
    work: (tx: T) => Promise<Result>,
    { retries = 0 }: TransactionOptions = {},
  ): Promise<Result> {
    this.refuseNesting();
    const unit = { open: true };
    const inUnit = () => this.current.run(unit, () => runTransaction(pool, plan, work));
    const { result, callbacks } = await retryConflicts(retries, inUnit).finally(() => (unit.open = false));
    await this.runCallbacks(callbacks);
    return result;
  }

  /** A unit inside a unit would wait for a second connection while holding the first: enough of them block the pool. */
  private refuseNesting(): void {
    if (this.current.getStore()?.open) {
      throw new PersistenceError('nested-unit-of-work', 'A unit of work is already open here: pass its transaction on');
    }
  }

  private async runCallbacks(callbacks: readonly (() => unknown)[]): Promise<void> {
    for (const callback of callbacks) {
      try {
        await callback();
      } catch (error) {
        this.options.log?.error({ err: error }, 'a callback after commit failed');
      }
    }
  }

  private openPool(role: string, max: number): Pool {
    const { url, applicationName, log } = this.options;
    const statementTimeoutMs = this.options.statementTimeoutMs ?? defaultStatementTimeoutMs;
    const pool = new Pool({
      connectionString: url,
      max,
      application_name: applicationName,
      options: `-c role=${role}`,
      connectionTimeoutMillis: this.options.connectionTimeoutMs ?? defaultConnectionTimeoutMs,
      statement_timeout: statementTimeoutMs,
      // For a server that no longer answers at all; the connection is then given up.
      query_timeout: statementTimeoutMs + silenceAllowanceMs,
      keepAlive: true,
      idle_in_transaction_session_timeout: this.options.idleInTransactionTimeoutMs ?? defaultIdleInTransactionTimeoutMs,
    });
    // Without a listener the loss of an idle connection ends the process.
    pool.on('error', (error) => log?.error({ err: error, role }, 'an idle database connection was lost'));
    return pool;
  }
}

/** Opens the pools; connections are made at first use. */
export function createDatabase(options: DatabaseOptions): Database {
  return new Database(options);
}

function plainPlan(role: string): TransactionPlan<PoolTransaction> {
  return {
    begin: async (client) => {
      await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
    },
    wrap: (client) => new PoolTransaction(client),
  };
}

async function beginAs(client: PoolClient, role: string, brandId: string, scope: BrandScope): Promise<void> {
  const settings = [brandIdOrThrow(brandId), locationSetting(scope)];
  await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
  await client.query(`select set_config('app.brand_id', $1, true), set_config('app.location_ids', $2, true)`, settings);
}
