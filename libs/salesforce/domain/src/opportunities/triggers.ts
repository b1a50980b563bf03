import { type VersionVerdict } from './opportunity-version.js';

/** What an opportunity can set off (S76). */
export type OpportunityTrigger = 'new' | 'updated' | 'matching-filter';

/** What the triggers look at. */
export interface TriggerInput {
  readonly verdict: VersionVerdict;
  readonly createdAtMs: number;
  readonly stampMs: number;
  /** When people switched the direction on, or the date they chose; milliseconds since the epoch. */
  readonly activatedAtMs: number;
  /** Whether the handled version matched; false when there is none. */
  readonly matchedBefore: boolean;
  /** Undefined without a saved filter. */
  readonly matchesNow: boolean | undefined;
  /** Fires at each change while the filter matches, not only when it begins to. */
  readonly whileMatching: boolean;
}

/**
 * What a version sets off. `new` once per opportunity that was created after activation; `updated` when something mapped has changed, also
 * of an older opportunity that is met for the first time because it was touched; `matching-filter` when the filter begins to match. What
 * was last touched before activation sets off nothing.
 */
export function firedTriggers(input: TriggerInput): OpportunityTrigger[] {
  const { verdict, createdAtMs, stampMs, activatedAtMs } = input;
  if (verdict === 'same' || verdict === 'older' || stampMs < activatedAtMs) return [];
  const isNew = verdict === 'first' && createdAtMs >= activatedAtMs;
  return [isNew ? 'new' : 'updated', ...(beginsToMatch(input) ? (['matching-filter'] as const) : [])];
}

function beginsToMatch({ matchesNow, matchedBefore, whileMatching }: TriggerInput): boolean {
  return matchesNow === true && (whileMatching || !matchedBefore);
}
