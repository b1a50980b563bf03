import { setTimeout as sleep } from 'node:timers/promises';

/** serialization_failure and deadlock_detected: PostgreSQL rolled back, the same work may succeed when repeated. */
const conflictCodes = new Set(['40001', '40P01']);
const baseDelayMs = 20;

/** Runs `work` again, at most `retries` times, when PostgreSQL gave it up for the sake of another transaction. */
export async function retryConflicts<Result>(retries: number, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= retries || !isConflict(error)) throw error;
      // Random, so that two transactions that met once do not meet again.
      await sleep(Math.random() * baseDelayMs * 2 ** attempt);
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && conflictCodes.has(String(error.code));
}
