/** Refresh tokens die after 30 days without use; a day's rest is enough to use them (contract 3.6). */
const KEEP_ALIVE_MS = 24 * 3_600_000;

/** Whether a connection without traffic should refresh now so that its refresh token stays alive. */
export const isKeepAliveDue = (lastUsedAt: Date, now: Date): boolean =>
  now.getTime() - lastUsedAt.getTime() >= KEEP_ALIVE_MS;
