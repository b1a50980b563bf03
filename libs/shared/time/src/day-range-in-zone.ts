import { DateTime } from 'luxon';
import { firstInstant } from './first-instant.js';
import { TimeError } from './time-error.js';
import { zoneOrThrow } from './time-zone.js';

/** An interval of time: `from` inclusive, `to` exclusive. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

const dayFormat = 'yyyy-MM-dd';

/**
 * The calendar day (`YYYY-MM-DD`) that `instant` falls on in a time zone.
 *
 * @throws TimeError `unknown-zone`
 */
export function dayInZone(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone: zoneOrThrow(zone) }).toFormat(dayFormat);
}

/**
 * The first instant of a calendar day in a time zone. Where clocks skip midnight, it is the instant they are set to;
 * where midnight comes twice, it is the first.
 *
 * @param day `YYYY-MM-DD`
 * @throws TimeError `unknown-zone`, `invalid-day`
 */
export function startOfDayInZone(day: string, zone: string): Date {
  return firstInstant(calendarDay(day), zoneOrThrow(zone));
}

/**
 * The instants of a calendar day in a time zone: 24 hours, 23 or 25 when clocks change, none at all on a day that a
 * zone skipped. The ranges of following days touch without gap or overlap.
 *
 * @param day `YYYY-MM-DD`
 * @throws TimeError `unknown-zone`, `invalid-day`
 */
export function dayRangeInZone(day: string, zone: string): TimeRange {
  const date = calendarDay(day);
  const place = zoneOrThrow(zone);
  return { from: firstInstant(date, place), to: firstInstant(date.plus({ days: 1 }), place) };
}

function calendarDay(day: string): DateTime<true> {
  const date = DateTime.fromFormat(day, dayFormat, { zone: 'utc' });
  if (!date.isValid) throw new TimeError('invalid-day', `"${day}" is not a day written YYYY-MM-DD.`);
  return date;
}
