import { type RequestBudgetDto } from '../connection/connection.dto.js';
import { type SyncRunRow } from './sync-run.js';

/**
 * Whether a paused run goes on when a person asks for it. It always tries again after a fault; with the requests of the day
 * spent it would only come back to where it waits.
 */
export function isWaitOver(
  { state, reason }: Pick<SyncRunRow, 'state' | 'reason'>,
  budget: Pick<RequestBudgetDto, 'used' | 'backgroundLimit'> | undefined,
): boolean {
  if (state !== 'paused' || budget === undefined) return false;
  return reason !== 'quota-spent' || budget.used < budget.backgroundLimit;
}
