import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { asOrdinaryUser } from './binaries.mjs';
import { EmbeddedPostgresError } from './embedded-postgres-error.mjs';
import { answersAsPostgres } from './ports.mjs';

const run = promisify(execFile);
const pollMs = 10;
const stopTimeoutMs = 30_000;
const logTailCharacters = 2_000;

/** @typedef {ReturnType<typeof import('./cluster.mjs').clusterPaths>} Paths */

/**
 * What the lock file of a server says.
 * @param {Paths} paths
 * @returns {Promise<{ processId: number, port: number, ready: boolean } | undefined>} undefined without (complete) file
 */
export async function readPostmaster(paths) {
  const lines = (await readFile(paths.postmaster, 'utf8').catch(() => '')).split('\n');
  const processId = Number(lines[0]);
  if (!Number.isInteger(processId) || processId <= 0) return undefined;
  return { processId, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
}

/** @param {number} processId */
export function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but of another user.
    return error.code === 'EPERM';
  }
}

/**
 * Whether the process of the lock file is a server of this cluster. After a reboot its number may belong to anything, and
 * PostgreSQL itself would then refuse to start. Only Linux can tell; elsewhere a live process is believed.
 * @param {Paths} paths
 * @param {number} processId
 */
export async function isServerOf(paths, processId) {
  if (!isAlive(processId)) return false;
  if (process.platform !== 'linux') return true;
  const directory = await readlink(`/proc/${processId}/cwd`).catch(() => undefined);
  return directory === (await realpath(paths.data).catch(() => paths.data));
}

/**
 * Starts a server in a session of its own, so that Ctrl-C reaches only the application, which then decides the order.
 * @param {Paths} paths
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {readonly string[]} parameters
 */
export function spawnPostmaster(paths, binaries, parameters) {
  const log = openSync(paths.log, 'w', 0o600);
  const [program, all] = asOrdinaryUser(binaries.postgres, ['-D', paths.data, ...parameters]);
  const child = spawn(program, all, { detached: true, stdio: ['ignore', log, log], windowsHide: true });
  closeSync(log);
  child.unref();
  return child;
}

/**
 * Resolves when the server of the lock file accepts connections.
 * @param {Paths} paths
 * @param {number} timeoutMs
 * @param {() => string | undefined} failure says why waiting is in vain
 */
export async function waitUntilReady(paths, timeoutMs, failure) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await readPostmaster(paths);
    if (found?.ready && (await answersAsPostgres(found.port))) return found;
    const reason = failure();
    if (reason !== undefined) throw new EmbeddedPostgresError('start-failed', `${reason}\n${await logTail(paths)}`);
    if (Date.now() > deadline)
      throw new EmbeddedPostgresError('start-timeout', `Not ready in time\n${await logTail(paths)}`);
    await sleep(pollMs);
  }
}

async function logTail(paths) {
  return (await readFile(paths.log, 'utf8').catch(() => '')).slice(-logTailCharacters);
}

/**
 * Fast shutdown; resolves when the process has let go of its data directory.
 * @param {Paths} paths
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {number} processId
 */
export async function stopPostmaster(paths, binaries, processId) {
  if (!(await holdsData(paths, processId))) return;
  if (process.platform === 'win32') await run(binaries.pgCtl, ['-D', paths.data, '-m', 'fast', 'stop']);
  else process.kill(processId, 'SIGINT');
  const deadline = Date.now() + stopTimeoutMs;
  while (await holdsData(paths, processId)) {
    if (Date.now() > deadline) throw new EmbeddedPostgresError('stop-timeout', `Process ${processId} does not end`);
    await sleep(pollMs);
  }
}

async function holdsData(paths, processId) {
  return isAlive(processId) && (await readPostmaster(paths))?.processId === processId;
}
