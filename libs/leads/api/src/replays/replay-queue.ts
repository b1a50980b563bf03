import { type QueueDefinition } from '@leadweave/jobs';

/** Name of the queue that wakes replays. A job holds ids; the replay itself is in `quarantine_replay`. */
export const replayQueue = 'quarantine-replay';

/** What a job of the queue holds. */
export interface ReplayJob {
  readonly brandId: string;
  readonly replayId: string;
}

/** How replays are queued. */
export const replayQueues: readonly QueueDefinition[] = [
  {
    name: replayQueue,
    policy: 'exclusive',
    retry: { limit: 3, delaySeconds: 5, maxDelaySeconds: 60 },
    heartbeatSeconds: 10,
    expireInSeconds: 3600,
  },
];
