import { RequestError } from './request-error.js';

/** The strong tag of a version of a resource, quotes included. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Asks that the caller changes the version it has seen.
 *
 * @param ifMatch the header `If-Match`
 * @throws RequestError `precondition-required` (428) if the header is missing, `precondition-failed` (412) with the
 *   current tag if another version is stored
 */
export function requireIfMatch(ifMatch: string | undefined, currentVersion: number): void {
  if (ifMatch === undefined)
    throw new RequestError('precondition-required', 'Send the ETag you have seen as If-Match.');
  honourIfMatch(ifMatch, currentVersion);
}

/** As {@link requireIfMatch}, where the header may be missing: then the later write wins. */
export function honourIfMatch(ifMatch: string | undefined, currentVersion: number): void {
  if (ifMatch === undefined || matches(ifMatch, currentVersion)) return;
  const etag = etagOf(currentVersion);
  throw new RequestError('precondition-failed', `The current version is ${etag}.`, { details: { etag } });
}

/** Tells whether the caller holds the current version already, so that 304 answers. Weak tags count, as RFC 9110 says. */
export function isNotModified(ifNoneMatch: string | undefined, currentVersion: number): boolean {
  return ifNoneMatch !== undefined && matches(ifNoneMatch.replaceAll('W/"', '"'), currentVersion);
}

function matches(header: string, version: number): boolean {
  const tags = header.split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.includes(etagOf(version));
}
