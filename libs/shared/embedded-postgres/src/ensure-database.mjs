import { EmbeddedPostgresError } from './embedded-postgres-error.mjs';

const duplicateDatabase = '42P04';
const uniqueViolation = '23505';

/** Documented in `launcher.d.mts`. */
export async function ensureDatabase(url, name) {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name))
    throw new EmbeddedPostgresError('invalid-name', `Not a database name: ${name}`);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await createWhenMissing(client, name);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function createWhenMissing(client, name) {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount > 0) return;
  try {
    await client.query(`create database "${name}"`);
  } catch (error) {
    // Another process created it since the look-up.
    if (error.code !== duplicateDatabase && error.code !== uniqueViolation) throw error;
  }
}
