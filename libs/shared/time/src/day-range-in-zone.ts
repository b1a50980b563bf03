import { dayMs } from './durations.js';
import { firstInstant } from './first-instant.js';
import { TimeError } from './time-error.js';
import { offsetInZone } from './time-zone.js';
import { utcDay } from './utc-day.js';

/** An interval of time: `from` inclusive, `to` exclusive. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

/**
 * The calendar day (`YYYY-MM-DD`) that `instant` falls on in a time zone.
 *
 * @throws TimeError `unknown-zone`
 */
export function dayInZone(instant: Date, zone: string): string {
  return utcDay(new Date(instant.getTime() + offsetInZone(instant.getTime(), zone)));
}

/**
 * The first instant of a calendar day in a time zone. Where clocks skip midnight, it is the instant they are set to;
 * where midnight comes twice, it is the first.
 *
 * @param day `YYYY-MM-DD`
 * @throws TimeError `unknown-zone`, `invalid-day`
 */
export function startOfDayInZone(day: string, zone: string): Date {
  return firstInstant(utcMidnightMs(day), zone);
}

/**
 * The instants of a calendar day in a time zone: 24 hours, 23 or 25 when clocks change, none at all on a day that a
 * zone skipped. The ranges of following days touch without gap or overlap.
 *
 * @param day `YYYY-MM-DD`
 * @throws TimeError `unknown-zone`, `invalid-day`
 */
export function dayRangeInZone(day: string, zone: string): TimeRange {
  const midnightMs = utcMidnightMs(day);
  return { from: firstInstant(midnightMs, zone), to: firstInstant(midnightMs + dayMs, zone) };
}

/** A day that does not exist, such as the 30th of February, would roll over to another one. */
function utcMidnightMs(day: string): number {
  const midnightMs = Date.parse(`${day}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(midnightMs) && utcDay(new Date(midnightMs)) === day;
  if (!exists) throw new TimeError('invalid-day', `"${day}" is not a day written YYYY-MM-DD.`);
  return midnightMs;
}
