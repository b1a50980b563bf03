/** Tells the time. Passed in wherever time matters, so that tests decide it. */
export type Clock = () => Date;

/** The clock of the machine. */
export const systemClock: Clock = () => new Date();
