import { madeOnce } from './made-once.js';

const formatterOf = madeOnce(
  (locale: string, timeZone?: string) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    }),
);

/** A moment in full with its zone: "Fri, Nov 20, 2026, 2:02 PM CST". The zone of the browser is used without `timeZone`. */
export function formatMoment(at: string, locale: string, timeZone?: string): string {
  return formatterOf(locale, timeZone).format(new Date(at));
}
