const hour = 3_600_000;

/** Failures alone for this long, and at least so many of them, pause an endpoint. */
export const pausedAfterMs = 5 * 24 * hour;
export const pausedAfterEvents = 20;
/** Failures alone for this long are worth a warning. */
export const warnedAfterMs = 24 * hour;

/** What has happened at an endpoint since it last answered with success. */
export interface FailureStreak {
  /** Of the first failed attempt, milliseconds since the epoch. */
  readonly sinceMs: number;
  /** Different events that failed. */
  readonly events: number;
}

export type EndpointHealth = 'well' | 'failing' | 'warned' | 'paused';

/** How an endpoint does; a single success ends the streak. */
export function endpointHealth(streak: FailureStreak | undefined, nowMs: number): EndpointHealth {
  if (!streak) return 'well';
  const lasted = nowMs - streak.sinceMs;
  if (lasted >= pausedAfterMs && streak.events >= pausedAfterEvents) return 'paused';
  return lasted >= warnedAfterMs ? 'warned' : 'failing';
}
