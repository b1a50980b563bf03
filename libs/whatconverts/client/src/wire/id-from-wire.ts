/** An id as decimal text, `undefined` when missing, or why it is refused. */
export type IdReading = { readonly kind: 'id'; readonly id: string } | { readonly kind: 'missing' | 'unsafe' };

/** Ids are opaque and may exceed 32 bits; a number that is no safe integer has lost digits and is refused, not rounded. */
export function idFromWire(value: unknown): IdReading {
  if (value === undefined || value === null || value === '') return { kind: 'missing' };
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return { kind: 'id', id: String(value) };
  if (typeof value === 'string' && /^\d{1,40}$/.test(value)) return { kind: 'id', id: value };
  return { kind: 'unsafe' };
}
