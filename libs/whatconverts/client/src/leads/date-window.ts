import { WhatConvertsError } from '../whatconverts-error.js';
import { type DateBound, type LeadQuery, maxRangeDays } from './lead-query.js';

const dayMs = 24 * 60 * 60 * 1000;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

const startOf = (bound: DateBound): number => new Date(bound).getTime();
/** Whether a date as upper bound includes its day is contested (contract 13, line 7); the wider reading accepts both. */
const endOf = (bound: DateBound): number =>
  typeof bound === 'string' && dateOnly.test(bound) ? startOf(bound) + dayMs : startOf(bound);

/** Milliseconds between which the creation dates of an answer must lie; open where the question is open. */
export interface DateWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The window a question asks for.
 *
 * @throws WhatConvertsError `invalid-request` for no dates, a reversed range or more than 400 days
 */
export function dateWindow({ startDate, endDate }: Pick<LeadQuery, 'startDate' | 'endDate'>): DateWindow {
  const fromMs = startDate === undefined ? -Infinity : startOf(startDate);
  const toMs = endDate === undefined ? Infinity : endOf(endDate);
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) {
    throw new WhatConvertsError('invalid-request', 'A date of the question is no date.');
  }
  if (fromMs > toMs) throw new WhatConvertsError('invalid-request', 'The question ends before it starts.');
  if (startDate !== undefined && endDate !== undefined && startOf(endDate) - fromMs > maxRangeDays * dayMs) {
    throw new WhatConvertsError('invalid-request', `The question covers more than ${maxRangeDays} days.`);
  }
  return { fromMs, toMs };
}
