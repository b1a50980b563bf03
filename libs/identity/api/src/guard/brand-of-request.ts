import type { Request } from 'express';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What a request says about its brand. A text that is no id is as unknown as a foreign id. */
export type RequestedBrand =
  { readonly kind: 'named'; readonly brandId: string } | { readonly kind: 'missing' } | { readonly kind: 'malformed' };

/**
 * The brand named by the header `X-Leadweave-Brand`. Streams and recordings are opened by the browser itself, which sends no
 * header of ours: there, on GET only, `?brand=` counts.
 */
export function brandOfRequest(request: Pick<Request, 'headers' | 'query' | 'method'>): RequestedBrand {
  const header = request.headers['x-leadweave-brand'];
  const named = typeof header === 'string' ? header : browserOpened(request) ? request.query['brand'] : undefined;
  if (named === undefined || named === '') return { kind: 'missing' };
  if (typeof named !== 'string' || !uuid.test(named)) return { kind: 'malformed' };
  return { kind: 'named', brandId: named.toLowerCase() };
}

const browserDestinations = new Set(['audio', 'video', 'image', 'document']);

function browserOpened({ method, headers }: Pick<Request, 'headers' | 'method'>): boolean {
  if (method !== 'GET') return false;
  const accept = headers.accept ?? '';
  if (accept.includes('text/event-stream') || /\b(audio|video|image)\//.test(accept)) return true;
  const destination = headers['sec-fetch-dest'];
  return typeof destination === 'string' && browserDestinations.has(destination);
}
