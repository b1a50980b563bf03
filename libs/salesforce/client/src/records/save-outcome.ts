import { errorFromVendor, type VendorError } from '../errors/error-from-vendor.js';
import { type SalesforceError } from '../salesforce-error.js';

/** What became of one record of a collection; results stand in the order of the records. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string; readonly created: boolean }
  | { readonly kind: 'refused'; readonly error: SalesforceError };

/** Records one call may carry (contract 4.1). */
export const MOST_RECORDS = 200;

/** A result of a collection as ours. */
export const outcomeFromWire = (wire: unknown, purpose: 'create' | 'update' | 'upsert'): SaveOutcome => {
  const { success, id, created, errors } = wire as {
    success?: unknown;
    id?: unknown;
    created?: unknown;
    errors?: VendorError[];
  };
  if (success === true && typeof id === 'string')
    return { kind: 'saved', id, created: purpose === 'create' || created === true };
  return { kind: 'refused', error: errorFromVendor(errors?.[0] ?? {}) };
};

/** A list in pieces of at most `size`, in order. */
export const slicesOf = <Item>(list: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
