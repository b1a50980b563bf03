import { minuteMs } from '@leadweave/time';

const longestMs = 60 * minuteMs;

/** Wait before a run that failed `attempts` times in a row tries again: 1, 2, 4 … minutes, an hour at most. */
export function retryDelayMs(attempts: number): number {
  return Math.min(longestMs, minuteMs * 2 ** Math.max(0, Math.min(attempts, 10) - 1));
}

/** After so many failures without progress a run gives up; the next scheduled one takes the gap over. */
export const maxAttempts = 12;
