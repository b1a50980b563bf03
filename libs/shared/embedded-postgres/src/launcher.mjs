import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findBinaries } from './binaries.mjs';
import { clusterPaths, ensureCluster, readCredentials } from './cluster.mjs';
import { choosePort } from './ports.mjs';
import { isServerOf, readPostmaster, spawnPostmaster, stopPostmaster, waitUntilReady } from './postmaster.mjs';
import { withStartLock } from './start-lock.mjs';

export { EmbeddedPostgresError } from './embedded-postgres-error.mjs';
export { ensureDatabase } from './ensure-database.mjs';

const defaultStartTimeoutMs = 60_000;
/** One loopback address, no socket file (its path would be limited to 107 characters), the same clock on every host. */
const defaultSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** Documented in `launcher.d.mts`. */
export async function startEmbeddedPostgres(options) {
  const paths = clusterPaths(resolve(options.dataDirectory));
  const timeoutMs = options.startTimeoutMs ?? defaultStartTimeoutMs;
  const binaries = await findBinaries(options.binariesDirectory);
  await mkdir(paths.home, { recursive: true, mode: 0o700 });
  const server = await withStartLock(paths.lock, timeoutMs, async () => {
    await ensureCluster(paths, binaries, options.superuser ?? 'postgres');
    return (await adopt(paths, timeoutMs)) ?? (await launch(paths, binaries, options, timeoutMs));
  });
  return handle(paths, binaries, server, await readCredentials(paths));
}

async function adopt(paths, timeoutMs) {
  const found = await readPostmaster(paths);
  if (found === undefined) return undefined;
  if (!(await isServerOf(paths, found.processId))) {
    await rm(paths.postmaster, { force: true });
    return undefined;
  }
  const ended = () => undefined;
  return { ...(await waitUntilReady(paths, timeoutMs, ended)), adopted: true };
}

async function launch(paths, binaries, options, timeoutMs) {
  const port = await choosePort(options.port, paths.port);
  const child = spawnPostmaster(paths, binaries, serverParameters(port, options.settings));
  let failure;
  child.once('error', (error) => (failure = `Could not run PostgreSQL: ${error.message}`));
  child.once('exit', (code, signal) => (failure = `PostgreSQL ended at start (${signal ?? code})`));
  const started = await waitUntilReady(paths, timeoutMs, () => failure);
  await writeFile(paths.port, String(port));
  return { ...started, adopted: false };
}

function serverParameters(port, settings) {
  const all = Object.entries({ ...defaultSettings, ...settings });
  return ['-p', String(port), ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function handle(paths, binaries, server, { user, password }) {
  const { port, processId, adopted } = server;
  const url = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  const stop = async ({ evenIfAdopted = false } = {}) => {
    if (!adopted || evenIfAdopted) await stopPostmaster(paths, binaries, processId);
  };
  return { url, port, processId, adopted, stop };
}
