import { CryptoError } from './crypto-error.js';

/** AES-256 takes keys of 32 bytes. */
export const keyLengthBytes = 32;

const hexPattern = /^[0-9a-f]{64}$/i;
const base64Pattern = /^(?:[A-Za-z0-9+/]{43}=?|[A-Za-z0-9_-]{43}=?)$/;

/** Reads a key given raw, as hex, base64 or base64url. The error names the key by its id, never by its content. */
export function keyBytes(key: string | Uint8Array, id: string): Buffer {
  const bytes = typeof key === 'string' ? decodeKey(key, id) : Buffer.from(key);
  if (bytes.length !== keyLengthBytes) {
    throw new CryptoError('invalid-key', `The key "${id}" has ${bytes.length} bytes, it must have ${keyLengthBytes}.`);
  }
  return bytes;
}

function decodeKey(text: string, id: string): Buffer {
  if (hexPattern.test(text)) return Buffer.from(text, 'hex');
  if (base64Pattern.test(text)) return Buffer.from(text, 'base64');
  throw new CryptoError(
    'invalid-key',
    `The key "${id}" is not ${keyLengthBytes} bytes as base64 (44 characters) or hex (64 characters); it has ${text.length} characters.`,
  );
}
