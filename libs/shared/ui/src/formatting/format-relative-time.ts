import { madeOnce } from './made-once.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const distanceIn = madeOnce((locale: string) => new Intl.RelativeTimeFormat(locale, { style: 'short' }));
const dateOfYear = madeOnce((locale: string) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }));
const fullDate = madeOnce(
  (locale: string) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', year: 'numeric' }),
);

/**
 * A moment seen from `now`: "just now" under a minute, then minutes, hours and days, and the date from a week on (with
 * the year when it is another one).
 */
export function formatRelativeTime(at: string, now: Date, locale: string): string {
  const moment = new Date(at);
  const differenceMs = moment.getTime() - now.getTime();
  const distanceMs = Math.abs(differenceMs);
  if (distanceMs < minuteMs) return 'just now';
  if (distanceMs < hourMs) return inUnits(differenceMs / minuteMs, 'minute', locale);
  if (distanceMs < dayMs) return inUnits(differenceMs / hourMs, 'hour', locale);
  if (distanceMs < 7 * dayMs) return inUnits(differenceMs / dayMs, 'day', locale);
  return asDate(moment, now, locale);
}

function inUnits(amount: number, unit: 'minute' | 'hour' | 'day', locale: string): string {
  return distanceIn(locale).format(Math.trunc(amount), unit).replace('.', '');
}

function asDate(moment: Date, now: Date, locale: string): string {
  const sameYear = moment.getFullYear() === now.getFullYear();
  return (sameYear ? dateOfYear : fullDate)(locale).format(moment);
}
