import type { IncomingHttpHeaders } from 'node:http';

const harmlessSites = new Set(['same-origin', 'none']);

/**
 * Whether a changing request comes from a page of ours, or from no page at all. Browsers name the origin of every changing
 * request, so a request without `Origin` and `Sec-Fetch-Site` comes from a program, which carries no foreign cookies.
 */
export function isOwnSite(headers: IncomingHttpHeaders, trustedOrigins: readonly string[]): boolean {
  const { origin } = headers;
  if (origin !== undefined) return trustedOrigins.includes(origin);
  const site = headers['sec-fetch-site'];
  return typeof site !== 'string' || harmlessSites.has(site);
}
