import { CryptoError } from './crypto-error.js';

/** Writes bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

/**
 * Reads canonical base64url. Node skips foreign characters and ignores surplus bits of the last one, so two texts could
 * mean the same bytes; writing the bytes again shows it.
 */
export function fromBase64url(text: string, part: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (toBase64url(bytes) !== text)
    throw new CryptoError('malformed-envelope', `The ${part} is not canonical base64url.`);
  return bytes;
}
