import { type QueueDefinition } from '@leadweave/jobs';

/** Name of the queue that wakes runs. A job holds the ids of brand and run; the run itself is in `sync_run`. */
export const syncQueue = 'whatconverts-sync';

/** What a job of the queue holds. */
export interface SyncJob {
  readonly brandId: string;
  readonly runId: string;
}

/** Queues of this library, for the application's `JobQueues`. */
export const whatConvertsQueues: readonly QueueDefinition[] = [
  {
    name: syncQueue,
    policy: 'exclusive',
    retry: { limit: 3, delaySeconds: 5, maxDelaySeconds: 60 },
    heartbeatSeconds: 10,
    expireInSeconds: 12 * 3600,
  },
];
