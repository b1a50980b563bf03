import { type ReachedProfile } from '../connection/reach.js';
import { mappingTexts } from './mapping-errors.js';
import { type NewMapping } from './mappings.repository.js';
import { profileIdOf } from './profile-id.js';

/** A row as it was pasted. */
export interface BulkRow {
  readonly locationId?: string;
  readonly locationName?: string;
  readonly profileId: string;
}

/** Everything that decides about rows. */
export interface BulkFacts {
  /** Names of the locations in use, by id. */
  readonly locationNames: ReadonlyMap<string, string>;
  /** Mapped profile by location id. */
  readonly profileOf: ReadonlyMap<string, string>;
  /** Location id by mapped profile. */
  readonly locationOf: ReadonlyMap<string, string>;
  /** Profiles of a master key; undefined for a profile key. */
  readonly reachable?: ReadonlyMap<string, ReachedProfile>;
  /** The profile of a profile key, as far as it is known. */
  readonly ownProfileId?: string;
}

export type BulkRefusal =
  | 'location-unknown'
  | 'location-ambiguous'
  | 'profile-id-invalid'
  | 'profile-not-found'
  | 'profile-not-reachable'
  | 'profile-already-mapped'
  | 'location-already-mapped'
  | 'repeated-in-list';

export type BulkDecision =
  | { readonly kind: 'map'; readonly mapping: NewMapping }
  | { readonly kind: 'unchanged'; readonly locationId: string; readonly profileName?: string }
  | { readonly kind: 'refuse'; readonly reason: BulkRefusal; readonly detail: string; readonly locationId?: string };

const refuse = (reason: BulkRefusal, detail: string, locationId?: string): BulkDecision => ({
  kind: 'refuse',
  reason,
  detail,
  locationId,
});

/** Decides about one row. A location that has another profile already is left alone: changing it asks about its leads. */
export function decideBulkRow(row: BulkRow, facts: BulkFacts): BulkDecision {
  const candidates = locationsOf(row, facts.locationNames);
  const [locationId] = candidates;
  if (locationId === undefined) return refuse('location-unknown', 'There is no such location.');
  if (candidates.length > 1) return refuse('location-ambiguous', 'Several locations have this name.');
  const profileId = profileIdOf(row.profileId);
  if (profileId === undefined) return refuse('profile-id-invalid', mappingTexts['profile-id-invalid'](), locationId);
  const profile = facts.reachable?.get(profileId);
  const present = facts.profileOf.get(locationId);
  if (present === profileId) return { kind: 'unchanged', locationId, profileName: profile?.name };
  return refusalOf(locationId, profileId, facts) ?? map(locationId, profileId, profile);
}

function map(locationId: string, profileId: string, profile: ReachedProfile | undefined): BulkDecision {
  const mapping = { locationId, profileId, profileName: profile?.name, accountId: profile?.accountId };
  return { kind: 'map', mapping };
}

function refusalOf(locationId: string, profileId: string, facts: BulkFacts): BulkDecision | undefined {
  const { reachable, ownProfileId, locationOf, profileOf, locationNames } = facts;
  if (reachable && !reachable.has(profileId)) {
    return refuse('profile-not-found', mappingTexts['profile-not-found'](profileId), locationId);
  }
  if (!reachable && ownProfileId !== undefined && ownProfileId !== profileId) {
    return refuse('profile-not-reachable', mappingTexts['profile-not-reachable'](profileId, ownProfileId), locationId);
  }
  const user = locationOf.get(profileId);
  if (user !== undefined) {
    const text = mappingTexts['profile-already-mapped'](profileId, locationNames.get(user) ?? 'an archived one');
    return refuse('profile-already-mapped', text, locationId);
  }
  const present = profileOf.get(locationId);
  if (present === undefined) return undefined;
  return refuse('location-already-mapped', `The location has profile ${present}. Change it by itself.`, locationId);
}

function locationsOf({ locationId, locationName }: BulkRow, names: ReadonlyMap<string, string>): string[] {
  if (locationId !== undefined) return names.has(locationId) ? [locationId] : [];
  const wanted = locationName?.normalize('NFC').trim().toLowerCase();
  return [...names].filter(([, name]) => name.toLowerCase() === wanted).map(([id]) => id);
}

/** Decides about all rows in their order; what an earlier row takes is taken for the later ones. */
export function decideBulkRows(rows: readonly BulkRow[], facts: BulkFacts): BulkDecision[] {
  const takenLocations = new Set<string>();
  const takenProfiles = new Set<string>();
  return rows.map((row) => {
    const decision = decideBulkRow(row, facts);
    if (decision.kind !== 'map') return decision;
    const { locationId, profileId } = decision.mapping;
    if (takenLocations.has(locationId) || takenProfiles.has(profileId)) {
      return refuse('repeated-in-list', 'An earlier row of the list has this location or this profile.', locationId);
    }
    takenLocations.add(locationId);
    takenProfiles.add(profileId);
    return decision;
  });
}
