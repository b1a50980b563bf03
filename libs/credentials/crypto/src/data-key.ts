import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, type Encrypted } from './authenticated-cipher.js';
import { keyLengthBytes } from './key-bytes.js';
import { type KeyRing } from './key-ring.js';
import { ownerBytes, type SecretOwner } from './secret-owner.js';

/** A fresh random data key; every record gets its own. */
export function newDataKey(): KeyObject {
  return createSecretKey(randomBytes(keyLengthBytes));
}

/** Encrypts a data key under the key `keyId` of the ring, bound to the owner and to that key id. */
export function wrapDataKey(keyRing: KeyRing, keyId: string, dataKey: KeyObject, owner: SecretOwner): Encrypted {
  return encrypt(keyRing.keyOf(keyId), dataKey.export(), ownerBytes(owner, keyId));
}

/** The reverse of {@link wrapDataKey}. */
export function unwrapDataKey(keyRing: KeyRing, keyId: string, wrappedKey: Encrypted, owner: SecretOwner): KeyObject {
  return createSecretKey(decrypt(keyRing.keyOf(keyId), wrappedKey, ownerBytes(owner, keyId)));
}
