import { dayMs } from './durations.js';

/** The UTC calendar day of an instant, `YYYY-MM-DD`. */
export function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** The next UTC midnight after an instant; an instant at midnight gives the following one. */
export function nextMidnightUtc(instant: Date): Date {
  return new Date((Math.floor(instant.getTime() / dayMs) + 1) * dayMs);
}

/** `days` × exactly 24 hours before an instant, whatever clocks do in between. */
export function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * dayMs);
}
