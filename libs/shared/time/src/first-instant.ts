import { type DateTime, type IANAZone } from 'luxon';
import { dayMs, minuteMs } from './durations.js';

/** The first instant at which calendars in `zone` show `day`, or a later day if the zone skipped it. */
export function firstInstant(day: DateTime, zone: IANAZone): Date {
  const utcMidnightMs = Date.UTC(day.year, day.month - 1, day.day);
  const midnights = offsetsAround(utcMidnightMs, zone)
    .map((offsetMs) => ({ atMs: utcMidnightMs - offsetMs, offsetMs }))
    .filter(({ atMs, offsetMs }) => offsetAt(atMs, zone) === offsetMs)
    .map(({ atMs }) => atMs);
  // Clocks went past midnight: the day begins where they were set forward.
  return new Date(midnights.length > 0 ? Math.min(...midnights) : clockChange(utcMidnightMs, zone));
}

function offsetsAround(instantMs: number, zone: IANAZone): number[] {
  return [offsetAt(instantMs - dayMs, zone), offsetAt(instantMs + dayMs, zone)];
}

function offsetAt(instantMs: number, zone: IANAZone): number {
  return Math.round(zone.offset(instantMs) * minuteMs);
}

/** The instant within a day of `aroundMs` at which the offset changes, found by halving. */
function clockChange(aroundMs: number, zone: IANAZone): number {
  let beforeMs = aroundMs - dayMs;
  let afterMs = aroundMs + dayMs;
  const offsetBeforeMs = offsetAt(beforeMs, zone);
  while (afterMs - beforeMs > 1) {
    const middleMs = Math.floor((beforeMs + afterMs) / 2);
    if (offsetAt(middleMs, zone) === offsetBeforeMs) beforeMs = middleMs;
    else afterMs = middleMs;
  }
  return afterMs;
}
