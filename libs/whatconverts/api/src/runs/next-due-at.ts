/** The first moment after `now` in the rhythm that began at `dueAt`: after a standstill one run is started, not many. */
export function nextDueAt(dueAt: Date, intervalMs: number, now: Date): Date {
  const missed = Math.max(0, Math.floor((now.getTime() - dueAt.getTime()) / intervalMs));
  return new Date(dueAt.getTime() + (missed + 1) * intervalMs);
}
