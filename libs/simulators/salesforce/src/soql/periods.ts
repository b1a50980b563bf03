/** A stretch of time, the end not included. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

const DAY_MS = 86_400_000;

const startOfDay = (ms: number): number => Math.floor(ms / DAY_MS) * DAY_MS;

const monthStart = (ms: number, monthsOn: number): number => {
  const date = new Date(ms);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsOn, 1);
};

const months = (ms: number, first: number, count: number): Period => ({
  fromMs: monthStart(ms, first),
  toMs: monthStart(ms, first + count),
});

const days = (ms: number, first: number, count: number): Period => ({
  fromMs: startOfDay(ms) + first * DAY_MS,
  toMs: startOfDay(ms) + (first + count) * DAY_MS,
});

/** Weeks begin on Sunday, as in an org of the United States. */
const week = (ms: number, weeksOn: number): Period => days(ms, weeksOn * 7 - new Date(ms).getUTCDay(), 7);

const monthOfQuarter = (ms: number): number => new Date(ms).getUTCMonth() % 3;
const monthOfYear = (ms: number): number => new Date(ms).getUTCMonth();

const NAMED: Record<string, (nowMs: number) => Period> = {
  TODAY: (now) => days(now, 0, 1),
  YESTERDAY: (now) => days(now, -1, 1),
  TOMORROW: (now) => days(now, 1, 1),
  THIS_WEEK: (now) => week(now, 0),
  LAST_WEEK: (now) => week(now, -1),
  NEXT_WEEK: (now) => week(now, 1),
  THIS_MONTH: (now) => months(now, 0, 1),
  LAST_MONTH: (now) => months(now, -1, 1),
  NEXT_MONTH: (now) => months(now, 1, 1),
  LAST_90_DAYS: (now) => days(now, -90, 91),
  NEXT_90_DAYS: (now) => days(now, 1, 90),
  THIS_QUARTER: (now) => months(now, -monthOfQuarter(now), 3),
  LAST_QUARTER: (now) => months(now, -monthOfQuarter(now) - 3, 3),
  THIS_YEAR: (now) => months(now, -monthOfYear(now), 12),
  LAST_YEAR: (now) => months(now, -monthOfYear(now) - 12, 12),
};

const COUNTED: Record<string, (nowMs: number, count: number) => Period> = {
  LAST_N_DAYS: (now, count) => days(now, -count, count + 1),
  NEXT_N_DAYS: (now, count) => days(now, 1, count),
  N_DAYS_AGO: (now, count) => days(now, -count, 1),
  LAST_N_WEEKS: (now, count) => ({ fromMs: week(now, -count).fromMs, toMs: week(now, 0).fromMs }),
  LAST_N_MONTHS: (now, count) => months(now, -count, count),
};

/** Whether a word is the name of a period that takes a number, as in `LAST_N_DAYS:7`. */
export const takesCount = (name: string): boolean => Object.hasOwn(COUNTED, name.toUpperCase());

/** The period of a date literal like `THIS_MONTH` or `LAST_N_DAYS` with a number, or undefined. All in UTC. */
export const periodNamed = (name: string, nowMs: number, count?: number): Period | undefined => {
  const key = name.toUpperCase();
  if (count !== undefined) return COUNTED[key]?.(nowMs, count);
  return Object.hasOwn(NAMED, key) ? NAMED[key]?.(nowMs) : undefined;
};
