import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { CryptoError } from './crypto-error.js';

const algorithm = 'aes-256-gcm';
/** The nonce of GCM: 12 random bytes, new for every encryption. */
export const ivLengthBytes = 12;
/** Without a fixed length, GCM in Node accepts tags cut down to 4 bytes. */
export const tagLengthBytes = 16;

/** What one AES-256-GCM encryption yields. */
export interface Encrypted {
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly ciphertext: Buffer;
}

/** Encrypts under a fresh nonce, bound to `additionalData`. */
export function encrypt(key: KeyObject, content: Buffer, additionalData: Buffer): Encrypted {
  const iv = randomBytes(ivLengthBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLengthBytes }).setAAD(additionalData);
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return { iv, tag: cipher.getAuthTag(), ciphertext };
}

/** Decrypts, or throws `authentication-failed`; nothing unauthenticated is ever returned. */
export function decrypt(key: KeyObject, encrypted: Encrypted, additionalData: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, encrypted.iv, { authTagLength: tagLengthBytes });
  decipher.setAAD(additionalData).setAuthTag(encrypted.tag);
  const content = decipher.update(encrypted.ciphertext);
  try {
    return Buffer.concat([content, decipher.final()]);
  } catch {
    // GCM reports every mismatch alike, and its error says nothing more.
    throw new CryptoError('authentication-failed', 'The secret does not belong to this key and owner, or was altered.');
  }
}
