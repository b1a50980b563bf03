import { createHash, randomBytes } from 'node:crypto';

/** The secret of an invitation link. It names its brand, so that the row is found behind the brand's row-level security. */
export interface InvitationToken {
  readonly brandId: string;
  /** SHA-256 of the token: what the table keeps. */
  readonly digest: Buffer;
}

const brandBytes = 16;
const secretBytes = 32;
const tokenPattern = /^[A-Za-z0-9_-]{64}$/;

/** A new token of 256 random bits for an invitation to `brandId`. */
export function newInvitationToken(brandId: string): InvitationToken & { readonly token: string } {
  const brand = Buffer.from(brandId.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([brand, randomBytes(secretBytes)]).toString('base64url');
  return { token, brandId, digest: digestOf(token) };
}

/** What a token from a link says, or undefined when it cannot be one. */
export function invitationToken(token: string): InvitationToken | undefined {
  if (!tokenPattern.test(token)) return undefined;
  const hex = Buffer.from(token, 'base64url').subarray(0, brandBytes).toString('hex');
  const brandId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { brandId, digest: digestOf(token) };
}

const digestOf = (token: string) => createHash('sha256').update(token).digest();
