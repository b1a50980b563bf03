import { dayInZone, dayMs, dayRangeInZone } from '@leadweave/time';

/** Spans of days that can be chosen by name. */
export const namedPeriods = ['today', 'yesterday', 'last-7-days', 'last-30-days', 'this-month'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** Days `YYYY-MM-DD`, both inclusive; an open end is undefined. */
export interface DaySpan {
  readonly from?: string;
  readonly to?: string;
}

/** A span by name, or `from..to` with days, either of which may be missing. */
export type Period = string;

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const written = new RegExp(`^(${day})?\\.\\.(${day})?$`, 'u');

export function isNamedPeriod(text: string): text is NamedPeriod {
  return (namedPeriods as readonly string[]).includes(text);
}

/** Undefined when the text names no span, or a day that does not exist. */
export function parsePeriod(text: string | null): Period | undefined {
  if (text === null || text === '..') return undefined;
  if (isNamedPeriod(text)) return text;
  const found = written.exec(text);
  return found && [found[1], found[2]].every((one) => one === undefined || exists(one)) ? text : undefined;
}

export function writePeriod({ from, to }: DaySpan): Period | undefined {
  return from || to ? `${from ?? ''}..${to ?? ''}` : undefined;
}

/** The days of a period, seen from `now` in a zone. */
export function daysOf(period: Period, timeZone: string, now: Date): DaySpan {
  const today = dayInZone(now, timeZone);
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: shifted(today, -1), to: shifted(today, -1) };
    case 'last-7-days':
      return { from: shifted(today, -6), to: today };
    case 'last-30-days':
      return { from: shifted(today, -29), to: today };
    case 'this-month':
      return { from: `${today.slice(0, 8)}01`, to: today };
    default: {
      const [, from, to] = written.exec(period) ?? [];
      return { from, to };
    }
  }
}

/** The instants of a period as the API takes them: from inclusive, to exclusive. */
export function instantsOf(period: Period, timeZone: string, now: Date): Record<string, string> {
  const { from, to } = daysOf(period, timeZone, now);
  return {
    ...(from && { occurredFrom: dayRangeInZone(from, timeZone).from.toISOString() }),
    ...(to && { occurredTo: dayRangeInZone(to, timeZone).to.toISOString() }),
  };
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

function exists(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
