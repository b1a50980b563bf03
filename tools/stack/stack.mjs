import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, startEmbeddedPostgres } from '../../libs/shared/embedded-postgres/src/launcher.mjs';
import { root, startProgram } from './child-process.mjs';
import { productFlags } from './product-flags.mjs';

/** A PostgreSQL of its own in a temporary folder, with the settings of production. */
export async function startDatabaseServer({ settings = {} } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'leadweave-stack-'));
  // Another version of the server can be tried, for example /usr/lib/postgresql/15/bin.
  const binariesDirectory = process.env.LEADWEAVE_TEST_POSTGRES_BINARIES;
  const server = await startEmbeddedPostgres({ dataDirectory: directory, settings, binariesDirectory });
  return {
    url: server.url,
    database: (name) => ensureDatabase(server.url, name),
    stop: async () => {
      await server.stop({ evenIfAdopted: true });
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The simulated services in a process of their own. `message` holds `url`, `apiUrl` and `masterKey`. */
export async function startSimulator(env = {}) {
  const program = await startProgram('dist/apps/simulator/main.js', { env: { SIMULATOR_PORT: '0', ...env } });
  return { ...program, ...program.message, control: (command, body) => control(program.message.url, command, body) };
}

async function control(url, command, body) {
  const response = await fetch(`${url}/_control/${command}`, {
    method: body === undefined ? 'GET' : 'POST',
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`simulator: ${command}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** Secrets that the processes of one installation share. */
export function installationSecrets() {
  return {
    ENCRYPTION_KEYS: `first:${randomBytes(32).toString('base64')}`,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
  };
}

/** One process of the product. `message.url` is its address. */
export async function startProduct(env, { args = [] } = {}) {
  const port = await freePort();
  const program = await startProgram('dist/apps/api/main.mjs', {
    args: [...productFlags, ...args],
    env: {
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      METRICS_PORT: '0',
      LOG_LEVEL: 'warn',
      LEADWEAVE_DEMO: '0',
      PORTAL_DIRECTORY: join(root, 'dist/apps/admin'),
      ...env,
    },
  });
  return { ...program, url: program.message.url };
}

/** The public address has to be known before the start, so the port is chosen here. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
