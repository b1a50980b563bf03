import { DAY_SECONDS } from '../world/world.js';
import { type Switches } from '../state/switches.js';

/** Seconds of creation that a list covers, both included; or the reason to refuse. */
export type DateWindow = { readonly fromSec: number; readonly toSec: number } | { readonly refused: string };

const LONGEST_DAYS = 400;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const secondsOf = (text: string | null): number | undefined => {
  if (!text || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const zoned = DATE.test(text) || /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`;
  const at = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
};

const endOf = (text: string | null, switches: Switches, nowSec: number): number => {
  const at = secondsOf(text);
  if (at === undefined || text === null) return nowSec;
  if (!DATE.test(text)) return at;
  return switches.endDateDay === 'inclusive' ? at + DAY_SECONDS - 1 : at - 1;
};

const startWithout = (switches: Switches, toSec: number): number | undefined => {
  if (switches.noStartDate === 'refused') return undefined;
  return switches.noStartDate === 'all' ? 0 : toSec - Number(switches.noStartDate) * DAY_SECONDS;
};

/** Reads `start_date` and `end_date` (contract 4.2). Unreadable dates count as not given. */
export const dateWindow = (query: URLSearchParams, switches: Switches, nowSec: number): DateWindow => {
  const toSec = endOf(query.get('end_date'), switches, nowSec);
  const given = secondsOf(query.get('start_date'));
  if (given === undefined) {
    const fromSec = startWithout(switches, toSec);
    return fromSec === undefined ? { refused: 'start_date is required.' } : { fromSec, toSec };
  }
  const tooLong = toSec - given > (LONGEST_DAYS + 1) * DAY_SECONDS;
  if (tooLong && switches.overRange === '400') return { refused: 'The date range may not exceed 400 days.' };
  return { fromSec: tooLong ? toSec - LONGEST_DAYS * DAY_SECONDS : given, toSec };
};
