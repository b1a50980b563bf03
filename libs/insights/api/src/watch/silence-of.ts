import { dayInZone, daysBefore } from '@leadweave/time';
import { type RangesOfDays } from '../reconciliation/ranges-of-days.js';
import { type ArrivalPattern, arrivalPattern, type DayCount, expectedLeads, nextDay } from './arrival-pattern.js';

/** What a location's past lets expect, or that there is too little of it. */
export type Baseline =
  | { readonly kind: 'too-little'; readonly leads: number }
  | {
      readonly kind: 'known';
      readonly pattern: ArrivalPattern;
      /** On half of the days with usual business there were between so many leads and so many. */
      readonly usual: { readonly low: number; readonly high: number };
    };

/** What is known of the arrivals of a location, or of one type of leads there. */
export interface Arrivals {
  readonly timeZone: string;
  /** Days with leads, in any order. */
  readonly days: readonly DayCount[];
  readonly leadsByHour: readonly number[];
  readonly lastLeadAt?: Date;
  /** Until when it is known that nothing else arrived: the source was read up to here. */
  readonly observedUntil: Date;
}

/** A judgement about how quiet it is. */
export type Silence =
  | { readonly kind: 'usual' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'silent';
      readonly hours: number;
      /** How many leads would have come in that time. */
      readonly expected: number;
      readonly usual: { readonly low: number; readonly high: number };
    };

const baselineDays = 56;
/** With fewer leads in eight weeks a pattern is chance. */
const leastLeads = 12;
const leastDays = 14;
/** With so many leads expected, none at all happens by chance about once in three thousand times. */
const silentFrom = 8;
/** A quiet night says nothing. */
const leastHours = 24;

/** The baseline of the eight weeks that end with the given day. A silence must not become its own baseline. */
export function baselineOf({ days, leadsByHour }: Pick<Arrivals, 'days' | 'leadsByHour'>, lastDay: string): Baseline {
  const firstDay = dayInZone(daysBefore(new Date(`${lastDay}T12:00:00Z`), baselineDays - 1), 'UTC');
  const own = days.filter(({ day }) => day >= firstDay && day <= lastDay);
  const leads = own.reduce((sum, { count }) => sum + count, 0);
  const begins = own.reduce((first, { day }) => (day < first ? day : first), lastDay);
  const filled = filledDays(own, begins, lastDay);
  if (leads < leastLeads || filled.length < leastDays) return { kind: 'too-little', leads };
  const pattern = arrivalPattern(filled, leadsByHour);
  return { kind: 'known', pattern, usual: usualRange(filled, pattern) };
}

/** Whether the quiet since the last lead is longer than the past explains. */
export function silenceOf(baseline: Baseline, arrivals: Arrivals, ranges: RangesOfDays): Silence {
  const { lastLeadAt, observedUntil, timeZone } = arrivals;
  if (baseline.kind === 'too-little' || !lastLeadAt) return { kind: 'unknown' };
  const hours = (observedUntil.getTime() - lastLeadAt.getTime()) / 3_600_000;
  if (hours < leastHours) return { kind: 'usual' };
  const expected = expectedLeads(baseline.pattern, { from: lastLeadAt, to: observedUntil }, timeZone, ranges);
  if (expected < silentFrom) return { kind: 'usual' };
  return { kind: 'silent', hours: Math.floor(hours), expected: Math.round(expected), usual: baseline.usual };
}

function filledDays(days: readonly DayCount[], from: string, to: string): DayCount[] {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const filled: DayCount[] = [];
  for (let day = from; day <= to; day = nextDay(day)) filled.push({ day, count: counts.get(day) ?? 0 });
  return filled;
}

/** Weekdays on which next to nothing happens do not lower what is usual. */
function usualRange(days: readonly DayCount[], { weekdays }: ArrivalPattern): { low: number; high: number } {
  const busiest = Math.max(...weekdays);
  const open = days.filter(({ day }) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]! >= busiest / 4);
  const counts = open.map(({ count }) => count).sort((left, right) => left - right);
  const at = (share: number) => counts[Math.round((counts.length - 1) * share)] ?? 0;
  return { low: at(0.25), high: at(0.75) };
}
