import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { createDatabase, type Database } from './database.js';
import { Foundations0001 } from './migrations/foundations-0001.js';
import { runMigrations } from './run-migrations.js';

/** Two brands and two locations of the first, for every spec here. */
export const brandA = '019aa000-0000-7000-8000-00000000000a';
export const brandB = '019aa000-0000-7000-8000-00000000000b';
export const locationNorth = '019aa000-0000-7000-8000-000000000001';
export const locationSouth = '019aa000-0000-7000-8000-000000000002';
export const everywhere = { kind: 'all-locations' } as const;

/** A migrated database of its own. The testing library cannot be used here, since it is built on this one. */
export interface FreshDatabase {
  readonly url: string;
  readonly owner: Pool;
  open(maxConnections: number): Database;
  drop(): Promise<void>;
}

/** The server of the run, which each spec reads from the environment and hands in. */
export type ServerUrl = string | undefined;

async function onServer(server: ServerUrl, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

export async function emptyDatabase(server: ServerUrl): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `p_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = Object.assign(new URL(server ?? ''), { pathname: `/${name}` }).href;
  return { url, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

export async function freshDatabase(server: ServerUrl): Promise<FreshDatabase> {
  const { url, drop } = await emptyDatabase(server);
  await runMigrations({ url, migrations: [Foundations0001] });
  const owner = new Pool({ connectionString: url, max: 2 });
  const opened: Database[] = [];
  const open = (maxConnections: number) => {
    const database = createDatabase({ url, maxConnections, applicationName: 'persistence-spec' });
    opened.push(database);
    return database;
  };
  const dropAll = async () => {
    await Promise.all([owner.end(), ...opened.map((database) => database.close())]);
    await drop();
  };
  return { url, owner, open, drop: dropAll };
}
