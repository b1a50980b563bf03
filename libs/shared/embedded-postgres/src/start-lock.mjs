import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.mjs';
import { isAlive } from './postmaster.mjs';

const pollMs = 20;
/** No start holds the lock this long; a process id that is alive again by then belongs to someone else. */
const staleAfterMs = 120_000;

/**
 * Runs `work` while no other process starts a server on the same cluster.
 * @template T
 * @param {string} file
 * @param {number} timeoutMs
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withStartLock(file, timeoutMs, work) {
  await acquire(file, Date.now() + timeoutMs);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file, deadline) {
  while (!(await tryAcquire(file))) {
    if (await isStale(file)) await rm(file, { force: true });
    else if (Date.now() > deadline) throw new EmbeddedPostgresError('locked', `Another start holds ${file}`);
    else await sleep(pollMs);
  }
}

async function tryAcquire(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(file) {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    // An empty file is one that its owner is about to fill.
    return Date.now() - mtimeMs > staleAfterMs || (owner !== '' && !isAlive(Number(owner)));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}
