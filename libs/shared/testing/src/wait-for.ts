import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait. */
export interface WaitOptions {
  /** Default 5 s. */
  readonly timeoutMs?: number;
  /** Default 20 ms. */
  readonly intervalMs?: number;
}

/**
 * Waits until `predicate` gives something truthy and returns that. For what happens elsewhere, in another process or job.
 *
 * @throws Error when the time is over; its cause is the last error of the predicate, if it threw
 */
export async function waitFor<Result>(
  predicate: () => Result | Promise<Result>,
  { timeoutMs = 5_000, intervalMs = 20 }: WaitOptions = {},
): Promise<NonNullable<Result>> {
  const deadline = Date.now() + timeoutMs;
  let cause: unknown;
  do {
    try {
      const result = await predicate();
      if (result) return result;
    } catch (error) {
      cause = error;
    }
    await sleep(intervalMs);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${timeoutMs} ms in vain`, { cause });
}
