import type { Request } from 'express';

const bearer = /^bearer +(\S+) *$/i;

/**
 * The API key that a request carries, as it stands there: `Authorization: Bearer <key>`, or `X-API-Key: <key>`. Other schemes
 * of `Authorization` are none of our business: a proxy in front may ask for a password of its own.
 */
export function apiKeyHeader({ headers }: Pick<Request, 'headers'>): string | undefined {
  const [, token] = bearer.exec(headers.authorization ?? '') ?? [];
  const named = headers['x-api-key'];
  return token ?? (typeof named === 'string' ? named.trim() : undefined);
}
