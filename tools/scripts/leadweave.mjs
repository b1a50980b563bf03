// `npm run leadweave -- <command>`: the operator's tool, on the database and secrets that `npm start` uses on this
// machine, or on those that the environment names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase, startEmbeddedPostgres } from '../../libs/shared/embedded-postgres/src/launcher.mjs';
import { localSecrets } from './local-secrets.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dataDirectory = process.env.LEADWEAVE_DATA_DIRECTORY ?? join(root, '.leadweave');
const bundle = join(root, 'dist/apps/api/leadweave.mjs');

if (!existsSync(bundle))
  spawnSync('nx', ['run', 'api:build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NX_DAEMON: 'false' },
  });

const { encryptionKeys, authSecret } = process.env.ENCRYPTION_KEYS ? {} : localSecrets(dataDirectory);
const postgres = process.env.DATABASE_URL
  ? undefined
  : await startEmbeddedPostgres({ dataDirectory: join(dataDirectory, 'postgres') });
const { status } = spawnSync(process.execPath, ['--enable-source-maps', bundle, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...(postgres ? { DATABASE_URL: await ensureDatabase(postgres.url, 'leadweave') } : {}),
    ...(encryptionKeys ? { ENCRYPTION_KEYS: encryptionKeys, AUTH_SECRET: authSecret } : {}),
    ...process.env,
  },
});
// A server that was running before goes on running.
await postgres?.stop();
process.exit(status ?? 1);
