import { createSecretKey, type KeyObject } from 'node:crypto';
import { CryptoError } from './crypto-error.js';
import { isKeyId } from './key-id.js';
import { keyBytes } from './key-bytes.js';

/** A key-encryption key: its id, and 32 bytes given raw, as base64, base64url or hex. */
export interface KeyRingEntry {
  readonly id: string;
  readonly key: string | Uint8Array;
}

/**
 * The key-encryption keys of this installation. The first one encrypts, all of them decrypt. Keys are held where neither
 * logging nor JSON shows them. Made by {@link createKeyRing} or `parseKeyRing`.
 */
export class KeyRing {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  /** The id of the key that encrypts. */
  readonly encryptingKeyId: string;

  /** @internal */
  constructor(encryptingKeyId: string, keys: ReadonlyMap<string, KeyObject>) {
    this.encryptingKeyId = encryptingKeyId;
    this.#keys = keys;
  }

  /** The ids of all keys, the encrypting one first. */
  get keyIds(): string[] {
    return [...this.#keys.keys()];
  }

  /** @internal */
  keyOf(keyId: string): KeyObject {
    const key = this.#keys.get(keyId);
    if (!key) throw new CryptoError('unknown-key', `The key ring has no key "${keyId}".`);
    return key;
  }
}

/**
 * Makes a key ring. The first entry encrypts, all decrypt.
 *
 * @example createKeyRing([{ id: '2026-11', key: newKey }, { id: '2025-11', key: oldKey }])
 * @throws CryptoError `invalid-key` if the list is empty, an id is unusable or repeated, or a key is not 32 bytes.
 */
export function createKeyRing(entries: readonly KeyRingEntry[]): KeyRing {
  const [first] = entries;
  if (!first) throw new CryptoError('invalid-key', 'A key ring needs at least one key.');
  const keys = new Map<string, KeyObject>();
  entries.forEach((entry, index) => {
    keys.set(unusedId(entry.id, keys, index + 1), createSecretKey(keyBytes(entry.key, entry.id)));
  });
  return new KeyRing(first.id, keys);
}

function unusedId(id: string, keys: ReadonlyMap<string, KeyObject>, position: number): string {
  if (!isKeyId(id)) {
    throw new CryptoError('invalid-key', `Key ${position} has an id that is not 1 to 64 letters, digits, "_" or "-".`);
  }
  if (keys.has(id)) throw new CryptoError('invalid-key', `The key id "${id}" is used twice.`);
  return id;
}
