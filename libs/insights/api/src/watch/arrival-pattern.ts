import { dayInZone, hourMs, type TimeRange } from '@leadweave/time';
import { type RangesOfDays } from '../reconciliation/ranges-of-days.js';

/** Leads of one calendar day. */
export interface DayCount {
  /** `YYYY-MM-DD` in the zone of the location. */
  readonly day: string;
  readonly count: number;
}

/** When a location's leads arrive: how many on each weekday, and in which hours. */
export interface ArrivalPattern {
  /** Mean of each weekday, Sunday first. */
  readonly weekdays: readonly number[];
  /** Share of each hour of the day; they sum up to 1. */
  readonly hours: readonly number[];
}

/** The pattern of days without gaps; days without leads must stand among them with 0. */
export function arrivalPattern(days: readonly DayCount[], leadsByHour: readonly number[]): ArrivalPattern {
  const weekdays = Array.from({ length: 7 }, (_, weekday) =>
    mean(days.filter(({ day }) => weekdayOf(day) === weekday)),
  );
  const total = leadsByHour.reduce((sum, count) => sum + count, 0);
  const hours = Array.from({ length: 24 }, (_, hour) => (total === 0 ? 1 / 24 : (leadsByHour[hour] ?? 0) / total));
  return { weekdays, hours };
}

/**
 * How many leads the pattern lets expect between two instants. A whole day always counts as its weekday's mean, also
 * when clocks change and it has 23 or 25 hours.
 */
export function expectedLeads(
  { weekdays, hours }: ArrivalPattern,
  { from, to }: TimeRange,
  timeZone: string,
  ranges: RangesOfDays,
): number {
  let expected = 0;
  for (let day = dayInZone(from, timeZone); ; day = nextDay(day)) {
    const range = ranges.of(day, timeZone);
    if (range.from >= to) return expected;
    expected += weekdays[weekdayOf(day)]! * shareOfDay(range, hours, from, to);
  }
}

/** Weekday of a calendar day, 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hourMs).toISOString().slice(0, 10);
}

function shareOfDay(day: TimeRange, hours: readonly number[], from: Date, to: Date): number {
  let inside = 0;
  let whole = 0;
  for (let start = day.from.getTime(), hour = 0; start < day.to.getTime(); start += hourMs, hour += 1) {
    const end = Math.min(start + hourMs, day.to.getTime());
    const weight = (hours[Math.min(hour, 23)]! * (end - start)) / hourMs;
    const overlapMs = Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()));
    whole += weight;
    inside += end > start ? (weight * overlapMs) / (end - start) : 0;
  }
  return whole === 0 ? 0 : inside / whole;
}

function mean(days: readonly DayCount[]): number {
  return days.length === 0 ? 0 : days.reduce((sum, { count }) => sum + count, 0) / days.length;
}
