import { formatMoment } from '@leadweave/ui';

/** A moment as a sentence goes on with it: "at 10:41 AM CST" on the same day of the zone, in full on another. */
export function shortMoment(at: string, now: Date, locale: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone });
  if (day.format(new Date(at)) !== day.format(now)) return `on ${formatMoment(at, locale, timeZone)}`;
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone });
  return `at ${time.format(new Date(at))}`;
}
