import { dayMs, utcDay } from '@leadweave/time';
import { InsightsError } from '../insights-error.js';

/** Days, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const shownDays = 30;
/** The longest time that WhatConverts' list of leads can be asked for. */
const longestDays = 400;

/** The asked period, by default the last 30 days. Zones ahead of UTC are a day further. @throws InsightsError `period-invalid` */
export function periodOf({ from, to }: Partial<Period>, now: Date): Period {
  const last = to ?? utcDay(new Date(now.getTime() + dayMs));
  const first = from ?? utcDay(new Date(dateOf(last) - shownDays * dayMs));
  const days = (dateOf(last) - dateOf(first)) / dayMs;
  if (!(days >= 0)) throw new InsightsError('period-invalid', 'The first day lies after the last.');
  if (days > longestDays) throw new InsightsError('period-invalid', `A period has at most ${longestDays} days.`);
  return { from: first, to: last };
}

function dateOf(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || utcDay(new Date(ms)) !== day) {
    throw new InsightsError('period-invalid', `"${day}" is no day of the calendar.`);
  }
  return ms;
}
