import { dayRangeInZone } from '@leadweave/time';
import { type MissingStretch } from '@leadweave/whatconverts-api';
import { type MissingDay } from './day-writes.repository.js';

/** The instants of days with missing leads, for reading them again. */
export function missingStretches(days: readonly MissingDay[]): MissingStretch[] {
  return days.map(({ locationId, day, timeZone }) => ({ locationId, ...dayRangeInZone(day, timeZone) }));
}
