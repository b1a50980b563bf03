import type { LocationDetails, LocationStatus } from '@leadweave/brands-domain';
import type { LocationDto } from './location.dto.js';

/** A row of `location`. */
export interface LocationRow {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly region: string | null;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly status: LocationStatus;
  readonly externalReference: string | null;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly version: number;
}

/** The columns of a `LocationRow`. */
export const locationColumns = `
  id, name, city, region, phone, time_zone as "timeZone", status, external_reference as "externalReference",
  created_at as "createdAt", archived_at as "archivedAt", version`;

export function locationToDto(row: LocationRow): LocationDto {
  const { id, name, city, region, phone, timeZone, status, externalReference, version } = row;
  const [createdAt, archivedAt] = [row.createdAt.toISOString(), row.archivedAt?.toISOString() ?? null];
  return { id, name, city, region, phone, timeZone, status, externalReference, createdAt, archivedAt, version };
}

/** The values of the columns that people fill in, in the order of the insert and update statements. */
export function locationValues(location: LocationDetails): (string | null)[] {
  const { name, city, region, phone, timeZone, status, externalReference } = location;
  return [name, city ?? null, region ?? null, phone ?? null, timeZone, status, externalReference ?? null];
}
