import { minuteMs, nextMidnightUtc } from '@leadweave/time';

export const secondMs = 1_000;
const shortestMs = 60 * secondMs;
const halfOf = 0.5;
/** A turn needs a list and a few single reads at most. */
const requestsPerTurn = 4;

/**
 * Wait between two turns of a connection: a minute, and longer when half of what is left of the day would not last until
 * midnight UTC otherwise.
 */
export function turnIntervalMs(now: Date, requestsLeft: number): number {
  const turns = Math.max(1, (requestsLeft * halfOf) / requestsPerTurn);
  return Math.max(shortestMs, Math.ceil((nextMidnightUtc(now).getTime() - now.getTime()) / turns));
}

const retriesMs = [1, 5, 30].map((minutes) => minutes * minuteMs);

/** When a lead that a read did not show is looked for again; nothing when it was looked for often enough. */
export function nextLookMs(attempts: number): number | undefined {
  return retriesMs[attempts];
}
