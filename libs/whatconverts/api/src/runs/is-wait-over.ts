import { type DayOfKey } from '../connection/request-budgets.js';
import { type RunKind } from './run-kind.js';
import { runPriority } from './run-priority.js';
import { type SyncRunRow } from './sync-run.js';

/** Whether a run of this kind would be refused its next request today. Never said of a connection without a key. */
export function isDaySpent(kind: RunKind, day: Pick<DayOfKey, 'used' | 'limitFor'> | undefined): boolean {
  return day !== undefined && day.used >= day.limitFor(runPriority(kind));
}

/**
 * Whether a paused run goes on when a person asks for it. It always tries again after a fault; with the requests of the day
 * spent it would only come back to where it waits.
 */
export function isWaitOver(
  { state, reason, kind }: Pick<SyncRunRow, 'state' | 'reason' | 'kind'>,
  day: Pick<DayOfKey, 'used' | 'limitFor'> | undefined,
): boolean {
  if (state !== 'paused' || day === undefined) return false;
  return reason !== 'quota-spent' || !isDaySpent(kind, day);
}
