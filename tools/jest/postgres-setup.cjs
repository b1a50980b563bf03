/**
 * Gives a jest run a PostgreSQL server: the one of LEADWEAVE_TEST_DATABASE_URL, else a cluster of its own in the temporary
 * folder. LEADWEAVE_TEST_POSTGRES_BINARIES names a folder of other server programs, for example of PostgreSQL 15.
 */
const { existsSync, mkdtempSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { fastSettings: settings } = require('./fast-settings.cjs');

const prefix = 'leadweave-test-postgres-';
const launcher = () => import('../../libs/shared/embedded-postgres/src/launcher.mjs');

module.exports = async () => {
  if (process.env.LEADWEAVE_TEST_DATABASE_URL) return;
  await removeOrphans();
  const { startEmbeddedPostgres } = await launcher();
  const dataDirectory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const binariesDirectory = process.env.LEADWEAVE_TEST_POSTGRES_BINARIES || undefined;
  const server = await startEmbeddedPostgres({ dataDirectory, settings, binariesDirectory });
  process.env.LEADWEAVE_TEST_DATABASE_URL = server.url;
  globalThis.leadweaveTestPostgres = { server, dataDirectory };
};

/** Clusters of runs that were killed before their teardown. */
async function removeOrphans() {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const name of names.filter((each) => !isAlive(Number(each.slice(prefix.length).split('-')[0])))) {
    await removeOrphan(join(tmpdir(), name));
  }
}

async function removeOrphan(dataDirectory) {
  try {
    if (existsSync(join(dataDirectory, 'data', 'postmaster.pid'))) {
      const server = await (await launcher()).startEmbeddedPostgres({ dataDirectory, settings });
      await server.stop({ evenIfAdopted: true });
    }
    rmSync(dataDirectory, { recursive: true, force: true });
  } catch {
    // Another run cleans the same folder, or it belongs to another user: not the business of this run.
  }
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
