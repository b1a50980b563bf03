import { ivLengthBytes, tagLengthBytes, type Encrypted } from './authenticated-cipher.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { type Sealed } from './branded-text.js';
import { CryptoError } from './crypto-error.js';
import { keyLengthBytes } from './key-bytes.js';
import { isKeyId } from './key-id.js';

const version = 'v1';
const wrappedKeyLengthBytes = ivLengthBytes + tagLengthBytes + keyLengthBytes;

/** The parts of `v1.<kid>.<wrappedDEK>.<iv>.<tag>.<ct>`. */
export interface Envelope {
  readonly keyId: string;
  /** The data key, encrypted under the key `keyId`. */
  readonly wrappedKey: Encrypted;
  /** The secret, encrypted under the data key. */
  readonly payload: Encrypted;
}

/** Writes an envelope; binary parts as base64url, the wrapped data key as nonce, tag and ciphertext in a row. */
export function writeEnvelope({ keyId, wrappedKey, payload }: Envelope): Sealed {
  const wrapped = Buffer.concat([wrappedKey.iv, wrappedKey.tag, wrappedKey.ciphertext]);
  const binary = [wrapped, payload.iv, payload.tag, payload.ciphertext].map(toBase64url);
  return [version, keyId, ...binary].join('.') as Sealed;
}

/**
 * Reads an envelope and checks every length.
 *
 * @throws CryptoError `malformed-envelope`
 */
export function readEnvelope(sealed: string): Envelope {
  const [prefix, keyId, wrapped, iv, tag, ciphertext, ...surplus] = sealed.split('.');
  if (prefix !== version) throw new CryptoError('malformed-envelope', 'The envelope is of no known version.');
  if (ciphertext === undefined || surplus.length > 0) {
    throw new CryptoError('malformed-envelope', 'The envelope does not have six parts.');
  }
  return {
    keyId: checkedKeyId(keyId!),
    wrappedKey: splitWrappedKey(exactly(wrappedKeyLengthBytes, wrapped!, 'wrapped key')),
    payload: {
      iv: exactly(ivLengthBytes, iv!, 'nonce'),
      tag: exactly(tagLengthBytes, tag!, 'tag'),
      ciphertext: fromBase64url(ciphertext, 'ciphertext'),
    },
  };
}

function checkedKeyId(keyId: string): string {
  if (!isKeyId(keyId)) throw new CryptoError('malformed-envelope', 'The key id of the envelope is not a key id.');
  return keyId;
}

function exactly(lengthBytes: number, text: string, part: string): Buffer {
  const bytes = fromBase64url(text, part);
  if (bytes.length === lengthBytes) return bytes;
  throw new CryptoError('malformed-envelope', `The ${part} has ${bytes.length} bytes, it must have ${lengthBytes}.`);
}

function splitWrappedKey(bytes: Buffer): Encrypted {
  const tagEnd = ivLengthBytes + tagLengthBytes;
  return {
    iv: bytes.subarray(0, ivLengthBytes),
    tag: bytes.subarray(ivLengthBytes, tagEnd),
    ciphertext: bytes.subarray(tagEnd),
  };
}
