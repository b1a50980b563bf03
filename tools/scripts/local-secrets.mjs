import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Secrets of an installation on one machine, made at its first start and kept in a file that only its user can read.
 * A server in production gets its own through the environment.
 */
export function localSecrets(dataDirectory) {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const file = join(dataDirectory, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
  }
  const secrets = {
    firstStart: new Date().toISOString(),
    encryptionKeys: `local:${randomBytes(32).toString('base64')}`,
    authSecret: randomBytes(32).toString('base64url'),
    demoPassword: `demo-${randomBytes(6).toString('hex')}`,
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
  return secrets;
}
