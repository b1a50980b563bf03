import { type Tx } from '@leadweave/persistence';

/** The locations of the scope as a parameter; null for all of them. */
export function scopeLocations({ scope }: Tx): readonly string[] | null {
  return scope.kind === 'all-locations' ? null : scope.locationIds;
}

/** Limits a column to the locations of a parameter of {@link scopeLocations}. */
export function inScope(column: string, parameter: string): string {
  return `(${parameter}::uuid[] is null or ${column} = any (${parameter}::uuid[]))`;
}

/** Name, address or number of `lead l` as lists show it. */
export const leadName = `coalesce(l.contact_name, l.company, l.email, l.phone_raw, l.caller_id, 'Unknown contact')`;
