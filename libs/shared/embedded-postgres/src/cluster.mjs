import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asOrdinaryUser, majorVersion } from './binaries.mjs';
import { EmbeddedPostgresError } from './embedded-postgres-error.mjs';

const run = promisify(execFile);
const ownerOnly = 0o600;
/** First version with a locale provider of its own, which sorts alike on every host. */
const firstBuiltinLocale = 17;
/** Character classes beyond ASCII come from the host's locale; these names exist there. */
const hostLocales = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8', win32: 'C' };

/**
 * Where the parts of one cluster lie.
 * @param {string} dataDirectory
 */
export function clusterPaths(dataDirectory) {
  return {
    home: dataDirectory,
    data: join(dataDirectory, 'data'),
    password: join(dataDirectory, 'password'),
    superuser: join(dataDirectory, 'superuser'),
    port: join(dataDirectory, 'port'),
    log: join(dataDirectory, 'postgres.log'),
    lock: join(dataDirectory, 'start.lock'),
    postmaster: join(dataDirectory, 'data', 'postmaster.pid'),
  };
}

/**
 * Creates the cluster when it is missing. A creation that was interrupted leaves only the folder `data.new`, which the
 * next attempt removes.
 * @param {ReturnType<typeof clusterPaths>} paths
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {string} superuser
 */
export async function ensureCluster(paths, binaries, superuser) {
  if (existsSync(join(paths.data, 'PG_VERSION'))) return;
  const fresh = `${paths.data}.new`;
  await mkdir(paths.home, { recursive: true, mode: 0o700 });
  await rm(fresh, { recursive: true, force: true });
  await writeFile(paths.password, randomBytes(24).toString('base64url'), { mode: ownerOnly });
  await writeFile(paths.superuser, superuser, { mode: ownerOnly });
  await initialise(paths, binaries, superuser, fresh);
  await rename(fresh, paths.data);
}

async function initialise(paths, binaries, superuser, directory) {
  const locale = localeParameters(await majorVersion(binaries));
  const parameters = [
    '-D',
    directory,
    '-U',
    superuser,
    '--auth=scram-sha-256',
    `--pwfile=${paths.password}`,
    '-E',
    'UTF8',
  ];
  try {
    await run(...asOrdinaryUser(binaries.initdb, [...parameters, ...locale]));
  } catch (cause) {
    throw new EmbeddedPostgresError('initdb-failed', `Could not create the cluster: ${cause.stderr ?? cause.message}`, {
      cause,
    });
  }
}

function localeParameters(version) {
  const host = `--locale=${hostLocales[process.platform] ?? 'C'}`;
  return version < firstBuiltinLocale ? [host] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', host];
}

/**
 * Who may log in as superuser.
 * @param {ReturnType<typeof clusterPaths>} paths
 */
export async function readCredentials(paths) {
  const [user, password] = await Promise.all([readFile(paths.superuser, 'utf8'), readFile(paths.password, 'utf8')]);
  return { user, password };
}
