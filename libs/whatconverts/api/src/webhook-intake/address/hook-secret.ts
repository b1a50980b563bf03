import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Path under which WhatConverts' webhooks arrive; public id and secret follow. */
export const hookPath = '/hooks/wc';

const secretBytes = 32;

/** 32 random bytes as text for an address. */
export function newHookSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** What is kept of a secret. */
export function digestOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

/** The address to paste into WhatConverts. */
export function hookAddress(publicUrl: string, publicId: string, secret: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${hookPath}/${publicId}/${secret}`;
}

/** Digests that an address accepts. */
export interface HookSecrets {
  readonly secretDigest: Buffer;
  readonly previousDigest?: Buffer;
  readonly previousUntil?: Date;
}

/** Which of two live secrets was given. Digests are compared in constant time, both of them always. */
export function secretGiven(
  { secretDigest, previousDigest, previousUntil }: HookSecrets,
  secret: string,
  now: Date,
): 'current' | 'previous' | undefined {
  const digest = digestOf(secret);
  const isCurrent = timingSafeEqual(digest, secretDigest);
  const isPrevious = timingSafeEqual(digest, previousDigest ?? Buffer.alloc(digest.length));
  if (isCurrent) return 'current';
  return isPrevious && previousDigest && previousUntil && now < previousUntil ? 'previous' : undefined;
}

const path = /^\/([0-9a-f-]{36})\/([\w-]{1,200})$/;

/** Public id and secret of a path below `hookPath`. */
export function readHookPath(url: string): { readonly publicId: string; readonly secret: string } | undefined {
  const [, publicId, secret] = path.exec(url.split('?', 1)[0] ?? '') ?? [];
  return publicId && secret ? { publicId, secret } : undefined;
}
