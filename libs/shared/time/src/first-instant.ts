import { dayMs } from './durations.js';
import { offsetInZone } from './time-zone.js';

/**
 * The first instant at which calendars in `zone` show a day, or a later day if the zone skipped it. The day is given by
 * its midnight in UTC.
 */
export function firstInstant(utcMidnightMs: number, zone: string): Date {
  const midnights = [-dayMs, dayMs]
    .map((awayMs) => offsetInZone(utcMidnightMs + awayMs, zone))
    .map((offsetMs) => ({ atMs: utcMidnightMs - offsetMs, offsetMs }))
    .filter(({ atMs, offsetMs }) => offsetInZone(atMs, zone) === offsetMs)
    .map(({ atMs }) => atMs);
  // Clocks went past midnight: the day begins where they were set forward.
  return new Date(midnights.length > 0 ? Math.min(...midnights) : clockChange(utcMidnightMs, zone));
}

/** The instant within a day of `aroundMs` at which the offset changes, found by halving. */
function clockChange(aroundMs: number, zone: string): number {
  let beforeMs = aroundMs - dayMs;
  let afterMs = aroundMs + dayMs;
  const offsetBeforeMs = offsetInZone(beforeMs, zone);
  while (afterMs - beforeMs > 1) {
    const middleMs = Math.floor((beforeMs + afterMs) / 2);
    if (offsetInZone(middleMs, zone) === offsetBeforeMs) beforeMs = middleMs;
    else afterMs = middleMs;
  }
  return afterMs;
}
