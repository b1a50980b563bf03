import { type QueueDefinition } from '@leadweave/jobs';
import { type ExportRef } from './exports.repository.js';

/** Name of the queue that wakes exports. */
export const exportQueue = 'lead-exports';

/** What a job holds; the export itself is in `export_job`. */
export type ExportQueueJob = ExportRef;

/** How exports are queued. */
export const exportQueues: readonly QueueDefinition[] = [
  {
    name: exportQueue,
    policy: 'exclusive',
    retry: { limit: 3, delaySeconds: 5, maxDelaySeconds: 60 },
    heartbeatSeconds: 10,
    expireInSeconds: 3_600,
  },
];
