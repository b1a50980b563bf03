import { nextMidnightUtc, utcDay } from '@leadweave/time';
import { type RequestsUsed } from '../provider/request-ledger.repository.js';
import { type RequestQuota } from '../provider/request-quota.js';
import { type RequestBudgetDto } from './connection.dto.js';

/** Requests of today as the API shows them. */
export function budgetToDto(
  { perDay, backgroundLimit }: RequestQuota,
  used: RequestsUsed,
  now: Date,
): RequestBudgetDto {
  const { total, interactive, confirm, incremental, backfill } = used;
  return {
    day: utcDay(now),
    perDay,
    used: total,
    interactive,
    confirm,
    incremental,
    backfill,
    backgroundLimit,
    left: Math.max(0, perDay - total),
    resetsAt: nextMidnightUtc(now).toISOString(),
  };
}
