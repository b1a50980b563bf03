import { type Mapping } from '../whatconverts-api.js';
import { type PastedRow } from './pasted-rows.js';

/** Where pasted rows belong. */
export interface PlacedRows {
  /** Typed text by location id. */
  readonly typed: ReadonlyMap<string, string>;

  /** What could not be placed: unknown or ambiguous names, and ids beyond the last row. */
  readonly unplaced: readonly string[];
}

/** Rows with a name go to the location of that name; rows without one fill the table downwards from `start`. */
export function placeRows(
  rows: readonly PastedRow[],
  locations: readonly Pick<Mapping, 'locationId' | 'locationName'>[],
  start = 0,
): PlacedRows {
  const byName = groupByName(locations);
  const typed = new Map<string, string>();
  const unplaced: string[] = [];
  let next = start;
  for (const { profileId, locationName } of rows) {
    const candidates = locationName === undefined ? [locations[next++]?.locationId] : byName.get(plain(locationName));
    const [locationId] = candidates ?? [];
    if (locationId && candidates?.length === 1) typed.set(locationId, profileId);
    else unplaced.push(locationName ?? profileId);
  }
  return { typed, unplaced };
}

function groupByName(locations: readonly Pick<Mapping, 'locationId' | 'locationName'>[]) {
  const groups = new Map<string, string[]>();
  for (const { locationId, locationName } of locations) {
    groups.set(plain(locationName), [...(groups.get(plain(locationName)) ?? []), locationId]);
  }
  return groups;
}

const plain = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase();
