/** Name of the queue that wakes replays. A job holds ids; the replay itself is in `quarantine_replay`. */
export const replayQueue = 'quarantine-replay';

/** What a job of the queue holds. */
export interface ReplayJob {
  readonly brandId: string;
  readonly replayId: string;
}
