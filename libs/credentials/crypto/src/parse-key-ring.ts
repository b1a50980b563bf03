import { CryptoError } from './crypto-error.js';
import { createKeyRing, type KeyRing, type KeyRingEntry } from './key-ring.js';

/**
 * Reads a key ring from one line of configuration: `id:key,id:key`, keys of 32 bytes as base64 or hex, the first encrypts.
 *
 * @example parseKeyRing('k2:3q2+7w…=,k1:00ff…')
 * @throws CryptoError `invalid-key`, saying which entry is wrong and why, without repeating the key.
 */
export function parseKeyRing(text: string): KeyRing {
  if (text.trim() === '') throw new CryptoError('invalid-key', 'The key list is empty.');
  return createKeyRing(text.split(',').map((entry, index) => parseEntry(entry.trim(), index + 1)));
}

function parseEntry(entry: string, position: number): KeyRingEntry {
  const colon = entry.indexOf(':');
  if (entry === '') throw new CryptoError('invalid-key', `Entry ${position} of the key list is empty.`);
  if (colon < 1) throw new CryptoError('invalid-key', `Entry ${position} of the key list is not written "id:key".`);
  return { id: entry.slice(0, colon).trim(), key: entry.slice(colon + 1).trim() };
}
