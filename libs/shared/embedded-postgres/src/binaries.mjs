import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.mjs';

const run = promisify(execFile);
const packagePlatforms = { win32: 'windows' };

/**
 * @typedef {{ initdb: string, postgres: string, pgCtl: string }} Binaries
 */

/**
 * Paths of the three programs: from the given folder, else from the npm package of this platform.
 * @param {string | undefined} directory
 * @returns {Promise<Binaries>}
 */
export async function findBinaries(directory) {
  if (directory === undefined) return installedBinaries();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const path = (name) => join(directory, `${name}${suffix}`);
  if (!existsSync(path('postgres'))) throw new EmbeddedPostgresError('binaries-missing', `No postgres in ${directory}`);
  return { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl') };
}

async function installedBinaries() {
  const name = `@embedded-postgres/${packagePlatforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const { initdb, postgres, pg_ctl: pgCtl } = await import(name);
    return { initdb, postgres, pgCtl };
  } catch (cause) {
    // An optional dependency: npm leaves it out on a platform that has no such package.
    throw new EmbeddedPostgresError('binaries-missing', `Package ${name} is not installed`, { cause });
  }
}

/**
 * Major version of the server program.
 * @param {Binaries} binaries
 */
export async function majorVersion(binaries) {
  const { stdout } = await run(binaries.postgres, ['--version']);
  return Number(/(\d+)/.exec(stdout)?.[1]);
}

/**
 * PostgreSQL refuses to run as user 0. In a user namespace root appears as an ordinary user, keeps access to folders that
 * only root may enter, and no system user has to exist.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @returns {[string, string[]]}
 */
export function asOrdinaryUser(program, parameters) {
  if (process.getuid?.() !== 0) return [program, [...parameters]];
  return ['unshare', ['--user', '--map-user=1000', '--map-group=1000', program, ...parameters]];
}
