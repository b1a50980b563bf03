import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: beyond guessing, and what storage by plain SHA-256 hash needs. */
const defaultSecretLengthBytes = 32;

/** A new random secret as base64url; 32 bytes give 43 characters. */
export function newSecret(lengthBytes: number = defaultSecretLengthBytes): string {
  return randomBytes(lengthBytes).toString('base64url');
}

/**
 * The SHA-256 of a random secret as 64 hex digits, to be stored in its place. Not for passwords, which people choose and
 * others can guess.
 */
export function hashToken(secret: string): string {
  return digest(secret).toString('hex');
}

/** Compares two secrets (or two hashes) in constant time, whatever their lengths. */
export function tokensEqual(left: string, right: string): boolean {
  // Digests have one length; timingSafeEqual would throw on any other.
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
