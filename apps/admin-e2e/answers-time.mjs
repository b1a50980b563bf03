/** Moments of answers, in minutes before and after now. */
export const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
export const ahead = (minutes) => ago(-minutes);
export const day = 24 * 60;
