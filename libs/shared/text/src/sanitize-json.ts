import { sanitizeText } from './sanitize-text.js';

/** What `JSON.parse` returns. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * A parsed JSON value as `jsonb` can store it: every text in it, keys included, passes `sanitizeText`. Works on parsed
 * values, since in JSON text a NUL is escaped and cannot be told from a written-out one. Of two keys that become equal the
 * later one wins. Members that are undefined are left out, as in JSON.
 *
 * The depth must be limited by whoever parsed the value (`jsonb` itself refuses extreme depth).
 */
export function sanitizeJson(value: JsonValue): JsonValue {
  if (typeof value === 'string') return sanitizeText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(sanitizeJson);
  return Object.fromEntries(Object.entries(value).flatMap(sanitizeMember));
}

function sanitizeMember([key, member]: [string, JsonValue | undefined]): [string, JsonValue][] {
  return member === undefined ? [] : [[sanitizeText(key), sanitizeJson(member)]];
}

/** `Array.isArray` does not narrow read-only arrays. */
function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
