import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { IdentityError } from '../identity-error.js';

/** Characters that can be seen; a structured header's quotes are taken as part of the key. */
const pattern = /^[\x21-\x7e]{1,255}$/;

/** The caller's own name of a request, or undefined when it has none. @throws IdentityError `idempotency-key-invalid` */
export function idempotencyKey({ headers }: Pick<Request, 'headers'>): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && pattern.test(key)) return key;
  throw new IdentityError('idempotency-key-invalid', 'Send 1 to 255 printable characters without spaces.');
}

/** What a request asks for: two requests with the same fingerprint are the same request. */
export function fingerprintOf({ method, originalUrl, body }: Pick<Request, 'method' | 'originalUrl' | 'body'>): Buffer {
  const content = Buffer.isBuffer(body) ? body : (JSON.stringify(body ?? null) ?? '');
  return createHash('sha256').update(`${method} ${originalUrl}\n`).update(content).digest();
}
