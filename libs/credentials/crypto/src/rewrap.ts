import { type Sealed } from './branded-text.js';
import { unwrapDataKey, wrapDataKey } from './data-key.js';
import { readEnvelope, writeEnvelope } from './envelope.js';
import { type KeyRing } from './key-ring.js';
import { type SecretOwner } from './secret-owner.js';

/**
 * The id of the key that wraps the data key of `sealed`.
 *
 * @throws CryptoError `malformed-envelope`
 */
export function keyIdOf(sealed: Sealed): string {
  return readEnvelope(sealed).keyId;
}

/** Tells whether `sealed` is wrapped by a key other than the encrypting one. */
export function needsRewrap(keyRing: KeyRing, sealed: Sealed): boolean {
  return keyIdOf(sealed) !== keyRing.encryptingKeyId;
}

/**
 * Wraps the data key under the encrypting key of the ring and leaves the payload as it is: the payload is bound to the
 * owner but not to the key id, the wrapped data key to both. Running again changes nothing, so a rotation may stop and
 * resume anywhere, while readers holding both keys go on.
 *
 * @throws CryptoError as `open` does for the data key; the payload itself is not read
 */
export function rewrap(keyRing: KeyRing, sealed: Sealed, owner: SecretOwner): Sealed {
  const envelope = readEnvelope(sealed);
  const dataKey = unwrapDataKey(keyRing, envelope.keyId, envelope.wrappedKey, owner);
  if (!needsRewrap(keyRing, sealed)) return sealed;
  const keyId = keyRing.encryptingKeyId;
  return writeEnvelope({ ...envelope, keyId, wrappedKey: wrapDataKey(keyRing, keyId, dataKey, owner) });
}
