import { decrypt, encrypt } from './authenticated-cipher.js';
import { type Plaintext, type Sealed } from './branded-text.js';
import { newDataKey, unwrapDataKey, wrapDataKey } from './data-key.js';
import { readEnvelope, writeEnvelope } from './envelope.js';
import { type KeyRing } from './key-ring.js';
import { ownerBytes, type SecretOwner } from './secret-owner.js';

/**
 * Seals a secret for its owner: a fresh data key encrypts it (AES-256-GCM), the first key of the ring encrypts the data
 * key. Sealing the same secret twice gives different texts.
 *
 * @example const sealed = seal(keyRing, plaintext('api-secret'), { brandId, table: 'connection', column: 'credentials', rowId });
 * @throws CryptoError `invalid-owner`
 */
export function seal(keyRing: KeyRing, secret: Plaintext, owner: SecretOwner): Sealed {
  return sealWith(keyRing, keyRing.encryptingKeyId, secret, owner);
}

/** As {@link seal}, under a chosen key of the ring. */
export function sealWith(keyRing: KeyRing, keyId: string, secret: Plaintext, owner: SecretOwner): Sealed {
  const dataKey = newDataKey();
  const wrappedKey = wrapDataKey(keyRing, keyId, dataKey, owner);
  const payload = encrypt(dataKey, Buffer.from(secret, 'utf8'), ownerBytes(owner));
  return writeEnvelope({ keyId, wrappedKey, payload });
}

/**
 * Opens a sealed secret.
 *
 * @throws CryptoError `malformed-envelope`, `unknown-key`, `authentication-failed` or `invalid-owner`
 */
export function open(keyRing: KeyRing, sealed: Sealed, owner: SecretOwner): Plaintext {
  const { keyId, wrappedKey, payload } = readEnvelope(sealed);
  const dataKey = unwrapDataKey(keyRing, keyId, wrappedKey, owner);
  return decrypt(dataKey, payload, ownerBytes(owner)).toString('utf8') as Plaintext;
}
