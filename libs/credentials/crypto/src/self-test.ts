import { plaintext } from './branded-text.js';
import { CryptoError, isCryptoError } from './crypto-error.js';
import { type KeyRing } from './key-ring.js';
import { open, sealWith } from './seal.js';
import { type SecretOwner } from './secret-owner.js';

const probe = plaintext('self-test ✓');
const owner: SecretOwner = { brandId: 'self-test', table: 'self-test', column: 'self-test', rowId: 'here' };

/**
 * Proves at start that every key of the ring seals and opens, and that a moved envelope is refused.
 *
 * @throws CryptoError `authentication-failed` if the platform does not keep the promises of this library; do not start then
 */
export function selfTest(keyRing: KeyRing): void {
  for (const keyId of keyRing.keyIds) {
    const sealed = sealWith(keyRing, keyId, probe, owner);
    const kept = open(keyRing, sealed, owner) === probe;
    const bound = refuses(() => open(keyRing, sealed, { ...owner, rowId: 'elsewhere' }));
    if (!kept || !bound) throw new CryptoError('authentication-failed', `The self-test of key "${keyId}" failed.`);
  }
}

function refuses(attempt: () => unknown): boolean {
  try {
    attempt();
    return false;
  } catch (error) {
    return isCryptoError(error, 'authentication-failed');
  }
}
