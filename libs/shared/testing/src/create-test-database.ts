import { type Database, type MigrationClass, createDatabase, runMigrations } from '@leadweave/persistence';
import { createHash, randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';

/** A database for one suite. */
export interface TestDatabase {
  /** Connection URL of the superuser to this database. */
  readonly url: string;
  /** The application's door, exactly as in production. */
  readonly database: Database;
  /** Connections of the superuser, for arranging and looking behind row-level security. */
  readonly owner: Pool;
  /** Closes everything and removes the database. */
  drop(): Promise<void>;
}

/** What the database holds. */
export interface TestDatabaseOptions {
  readonly migrations: readonly MigrationClass[];
  /** Connections of the application pool. Default 5. */
  readonly maxConnections?: number;
}

const templateLock = '5495621866062692695';
const defaultMaxConnections = 5;

/**
 * Creates a migrated database on the server of the test run (`postgresProject` in `tools/jest/node.cjs`). The first suite
 * with a list of migrations makes a template of it, the others clone that.
 */
export async function createTestDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `t_${randomBytes(8).toString('hex')}`;
  await withServer(server, async (client) => {
    const template = await ensureTemplate(client, server, options.migrations);
    await client.query(`create database ${name} template ${template}`);
  });
  return openTestDatabase(server, name, options.maxConnections ?? defaultMaxConnections);
}

function openTestDatabase(server: string, name: string, maxConnections: number): TestDatabase {
  const url = databaseUrl(server, name);
  const database = createDatabase({ url, maxConnections, applicationName: 'leadweave-test' });
  const owner = new Pool({ connectionString: url, max: 3 });
  // Dropping by force ends idle connections, which they report here.
  owner.on('error', () => undefined);
  const drop = async () => {
    await Promise.all([database.close(), owner.end()]);
    await withServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url, database, owner, drop };
}

/** Names a migrated template database, creating it when it is missing. Other suites wait meanwhile. */
async function ensureTemplate(client: Client, server: string, migrations: readonly MigrationClass[]): Promise<string> {
  const template = `template_${fingerprint(migrations)}`;
  await client.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await createTemplate(client, server, template, migrations);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock]);
  }
  return template;
}

async function createTemplate(
  client: Client,
  server: string,
  template: string,
  migrations: readonly MigrationClass[],
): Promise<void> {
  // Under another name until it is complete: a suite killed in the middle leaves no half template.
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  await runMigrations({ url: databaseUrl(server, draft), migrations });
  await client.query(`alter database ${draft} rename to ${template}`);
}

/** Changes with the list and with the text of any migration, so that a server that outlives the run stays right. */
function fingerprint(migrations: readonly MigrationClass[]): string {
  const hash = createHash('sha256');
  for (const migration of migrations) hash.update(JSON.stringify([migration.toString(), new migration()]));
  return hash.digest('hex').slice(0, 20);
}

async function withServer<Result>(server: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

function serverUrl(): string {
  const url = process.env['LEADWEAVE_TEST_DATABASE_URL'];
  if (!url) throw new Error('LEADWEAVE_TEST_DATABASE_URL is not set: use postgresProject in jest.config.cjs');
  return url;
}
