/**
 * A value read by one of the field rules: `empty` for missing, `null` and empty text alike (contract 3), `odd` for a
 * shape the rule does not know. Odd values are kept verbatim under `unmapped`.
 */
export type Reading<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'empty' } | { readonly kind: 'odd' };

export const empty = { kind: 'empty' } as const;
export const odd = { kind: 'odd' } as const;
export const read = <T>(value: T): Reading<T> => ({ kind: 'value', value });

export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
