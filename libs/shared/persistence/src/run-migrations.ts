import { Client } from 'pg';
import { DataSource, type Logger, type MigrationInterface } from 'typeorm';
import { ensureRoles } from './roles.js';

/** A failed migration is thrown with its name; TypeORM would also print it to the console. */
const silentLogger: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/** A migration class, listed explicitly (no file patterns). */
export type MigrationClass = new () => MigrationInterface;

/** What to migrate. */
export interface MigrationOptions {
  /** Connection URL of the owner of the tables. */
  readonly url: string;
  /** All migrations of the product, this library's included. TypeORM runs them in the order of their names' numbers. */
  readonly migrations: readonly MigrationClass[];
}

/** The key of the advisory lock under which one replica migrates while the others wait: "LEADWEAV" in ASCII. */
const migrationLock = '5495621866062692694';
const migrationsTable = 'migration';

/**
 * Applies what is missing, each migration in a transaction of its own, and returns the names of those applied. Two
 * replicas may call it at once: the second one waits and finds nothing to do.
 */
export async function runMigrations(options: MigrationOptions): Promise<string[]> {
  return withMigrationLock(options.url, async (client) => {
    await ensureRoles(client);
    return withDataSource(options, async (dataSource) => {
      const applied = await dataSource.runMigrations({ transaction: 'each' });
      return applied.map(({ name }) => name);
    });
  });
}

/** Names of the migrations that this database still lacks; for readiness checks. Changes nothing. */
export async function pendingMigrations(options: MigrationOptions): Promise<string[]> {
  return withDataSource(options, async (dataSource) => {
    const applied = await appliedNames(dataSource);
    const names = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    return names.filter((name) => !applied.has(name));
  });
}

async function appliedNames(dataSource: DataSource): Promise<Set<string>> {
  const [table] = await dataSource.query<{ found: boolean }[]>(`select to_regclass($1) is not null as found`, [
    `public.${migrationsTable}`,
  ]);
  if (!table?.found) return new Set();
  const rows = await dataSource.query<{ name: string }[]>(`select name from public.${migrationsTable}`);
  return new Set(rows.map(({ name }) => name));
}

async function withMigrationLock<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'leadweave-migrations' });
  await client.connect();
  try {
    // A lock of the session: it ends with the connection, also when the process is killed.
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function withDataSource<Result>(
  { url, migrations }: MigrationOptions,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: migrationsTable,
    installExtensions: false,
    logger: silentLogger,
    extra: { max: 2 },
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
