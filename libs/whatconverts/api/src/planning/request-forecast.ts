import { dayMs, hourMs, nextMidnightUtc } from '@leadweave/time';
import { type RequestsUsed } from '../provider/request-ledger.repository.js';
import { type RequestQuota } from '../provider/request-quota.js';
import { isOpenState, type RunState } from '../runs/run-state.js';
import { type RunKind } from '../runs/run-kind.js';
import { requestsNeeded } from './requests-needed.js';
import { type RunPlan } from './run-plan.js';

/** A run as far as it tells how many requests there will be. */
export interface ForecastRun {
  readonly kind: RunKind;
  readonly state: RunState;
  readonly plan: RunPlan | null;
  /** Leads to be read, when known. */
  readonly expected: number | null;
  readonly requestsUsed: number;
}

/** Requests that the rest of the UTC day will take. */
export interface RequestForecast {
  /** Spoken for by runs that are under way or due before midnight UTC, as far as the day's limits let them. */
  readonly reserved: number;
  /** Used until midnight UTC, all together. */
  readonly byMidnight: number;
}

/** What is known at `now`; runs newest first. */
export interface ForecastFacts {
  readonly quota: Pick<RequestQuota, 'perDay' | 'backgroundLimit'>;
  readonly used: RequestsUsed;
  readonly runs: readonly ForecastRun[];
  readonly nextDueAt: Date | undefined;
  readonly now: Date;
}

/**
 * Open runs take what their plan needs and they have not used; the next sync of the day what the last one took. People and
 * webhooks go on as they did so far today.
 */
export function requestForecast({ quota, used, runs, nextDueAt, now }: ForecastFacts): RequestForecast {
  const midnight = nextMidnightUtc(now).getTime();
  const open = runs.filter(({ state }) => isOpenState(state));
  const due = nextDueAt !== undefined && nextDueAt.getTime() < midnight && !open.some(({ kind }) => kind === 'daily');
  const wanted = open.reduce((sum, run) => sum + stillNeeded(run), 0) + (due ? ofLastSync(runs) : 0);
  const reserved = Math.min(wanted, Math.max(0, quota.backgroundLimit - used.total));
  const live = used.interactive + used.confirm;
  const passedMs = Math.max(hourMs, dayMs - (midnight - now.getTime()));
  const liveToCome = Math.round((live * (midnight - now.getTime())) / passedMs);
  return { reserved, byMidnight: Math.min(quota.perDay, used.total + reserved + liveToCome) };
}

function stillNeeded({ plan, expected, requestsUsed }: ForecastRun): number {
  if (!plan) return 0;
  const leads = (expected ?? 0) / Math.max(1, plan.windows.length);
  const planned = plan.windows.reduce((sum, window) => sum + requestsNeeded(window, leads), 0);
  return Math.max(0, planned - requestsUsed);
}

function ofLastSync(runs: readonly ForecastRun[]): number {
  return runs.find(({ kind, state }) => kind === 'daily' && !isOpenState(state))?.requestsUsed ?? 0;
}
