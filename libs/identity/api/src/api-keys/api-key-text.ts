import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A new key: its text exists in the answer to whoever made it, and nowhere else. */
export interface NewApiKey {
  readonly text: string;
  /** SHA-256 of the text: what the table keeps. A slow hash would protect nothing, since 256 random bits are never guessed. */
  readonly digest: Buffer;
  /** The beginning, by which people know which key it is. */
  readonly hint: string;
}

/** Tells scanners for secrets, and people, whose key it is. */
const prefix = 'lw_live_';
const secretBytes = 32;
/** Digits of 32 bytes in base 62, and of a checksum of 4 bytes. */
const secretDigits = 43;
const checksumDigits = 6;
const shownDigits = 4;
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const pattern = new RegExp(`^${prefix}[0-9A-Za-z]{${secretDigits + checksumDigits}}$`);

export function newApiKey(): NewApiKey {
  const secret = base62(BigInt(`0x${randomBytes(secretBytes).toString('hex')}`), secretDigits);
  const text = `${prefix}${secret}${checksumOf(secret)}`;
  return { text, digest: digestOf(text), hint: text.slice(0, prefix.length + shownDigits) };
}

/** The digest to look a key up by, or undefined when the text cannot be one: a slip of the pen costs no question to the database. */
export function apiKeyDigest(text: string): Buffer | undefined {
  if (!pattern.test(text)) return undefined;
  const secret = text.slice(prefix.length, prefix.length + secretDigits);
  return text.endsWith(checksumOf(secret)) ? digestOf(text) : undefined;
}

const checksumOf = (secret: string) => base62(BigInt(crc32(`${prefix}${secret}`)), checksumDigits);

const digestOf = (text: string) => createHash('sha256').update(text).digest();

function base62(value: bigint, length: number): string {
  let rest = value;
  const places = Array.from({ length }, () => {
    const digit = digits[Number(rest % 62n)];
    rest /= 62n;
    return digit;
  });
  return places.reverse().join('');
}
