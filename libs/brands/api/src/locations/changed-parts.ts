import type { LocationRow } from './location-row.js';

const parts = ['name', 'city', 'region', 'phone', 'timeZone', 'status', 'externalReference'] as const;

/** Before and after of each part that differs. */
export function changedParts(
  before: LocationRow,
  after: LocationRow,
): Record<string, { before: string | null; after: string | null }> {
  const changed = parts.filter((part) => before[part] !== after[part]);
  return Object.fromEntries(changed.map((part) => [part, { before: before[part], after: after[part] }]));
}
