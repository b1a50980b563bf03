import { type QueueDefinition } from '@leadweave/jobs';
import { exportQueue } from './exports/export-queue.js';
import { leadMoveQueue } from './moving/lead-move-queue.js';
import { replayQueue } from './replays/replay-queue.js';

/** Name of the queue of the nightly retention; a job holds the id of a brand. */
export const retentionQueue = 'leads-retention';

/** Queues of this library, for the application's `JobQueues`. */
export const leadsQueues: readonly QueueDefinition[] = [exportQueue, replayQueue, retentionQueue, leadMoveQueue].map(
  (name) => ({
    name,
    policy: 'exclusive',
    retry: { limit: 3, delaySeconds: 5, maxDelaySeconds: 60 },
    heartbeatSeconds: 10,
    expireInSeconds: 3_600,
  }),
);
