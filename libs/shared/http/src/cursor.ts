import { createHash } from 'node:crypto';
import { RequestError } from './request-error.js';

/** What a cursor is bound to. It continues the same list of the same brand and no other. */
export interface CursorBinding {
  readonly brandId: string;
  /** Filter values as the caller gave them; order of properties and `undefined` do not matter. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: string;
}

/** Writes the position of the last row shown as an opaque text. */
export function encodeCursor(position: readonly string[], binding: CursorBinding): string {
  return Buffer.from(JSON.stringify([seal(position, binding), ...position])).toString('base64url');
}

/**
 * Reads a position back. The seal finds damage and mix-ups; it is no authentication, so the position is used as a value in a
 * query that has its own brand and location scope.
 *
 * @throws RequestError `bad-cursor` if the text is damaged or belongs to another brand, filter or order
 */
export function decodeCursor(cursor: string, binding: CursorBinding): string[] {
  const [sealGiven, ...position] = stringsOf(cursor);
  if (sealGiven !== seal(position, binding)) throw badCursor();
  return position;
}

function stringsOf(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // Not JSON: falls through to the one answer for every damaged cursor.
  }
  throw badCursor();
}

function badCursor(): RequestError {
  return new RequestError('bad-cursor', 'Start again without a cursor; keep filter and order while paging.');
}

function seal(position: readonly string[], { brandId, filter, sort }: CursorBinding): string {
  const filters = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([brandId, filters, sort, position]))
    .digest('base64url')
    .slice(0, 22);
}
