import { PersistenceError } from './persistence-error.js';

/** Which locations of a brand a unit of work may touch. An empty list sees no row that belongs to a location. */
export type BrandScope =
  { readonly kind: 'all-locations' } | { readonly kind: 'locations'; readonly locationIds: readonly string[] };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id itself when it is a UUID. @throws PersistenceError `invalid-brand` */
export function brandIdOrThrow(brandId: string): string {
  if (!uuid.test(brandId)) throw new PersistenceError('invalid-brand', 'A brand id must be a UUID');
  return brandId;
}

/**
 * The value of the setting `app.location_ids`: `*` for all, else the ids parted by commas.
 *
 * @throws PersistenceError `invalid-scope` when an id is not a UUID (so no id can ever read as `*`)
 */
export function locationSetting(scope: BrandScope): string {
  if (scope.kind === 'all-locations') return '*';
  if (!scope.locationIds.every((id) => uuid.test(id))) {
    throw new PersistenceError('invalid-scope', 'Location ids must be UUIDs');
  }
  return scope.locationIds.join(',');
}
