import type { Request as ExpressRequest } from 'express';
import { authBasePath, clientAddressHeader } from './auth-paths.js';

const passedHeaders = [
  'cookie',
  'origin',
  'user-agent',
  'accept',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];

/**
 * The request as better-auth sees it: the address is ours, never that of a `Host` header; the client address is the one the
 * app trusts; only headers that matter pass.
 */
export function authRequest(request: ExpressRequest, path: string, body: unknown, origin: string): Request {
  const headers = new Headers({ 'content-type': 'application/json', [clientAddressHeader]: request.ip ?? '' });
  for (const name of passedHeaders) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  // A program that names no origin speaks for itself; isOwnSite has judged the others already.
  if (!headers.has('origin')) headers.set('origin', origin);
  return new Request(`${origin}${authBasePath}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
