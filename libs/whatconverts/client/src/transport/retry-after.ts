const longestMs = 24 * 60 * 60 * 1000;

/**
 * Reads a `Retry-After` header: seconds or an HTTP date.
 *
 * @returns milliseconds, at most a day; `undefined` when missing, negative or unreadable
 */
export function retryAfterMs(header: unknown, now: Date): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  if (Number.isNaN(waitMs) || waitMs < 0) return undefined;
  return Math.min(waitMs, longestMs);
}
