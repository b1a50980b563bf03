import { type QueueDefinition } from '@leadweave/jobs';

/** Name of the queue that wakes comparisons. A job holds the ids of brand and comparison; the rest is in `reconciliation_run`. */
export const compareQueue = 'insights-compare';

export const compareQueueDefinition: QueueDefinition = {
  name: compareQueue,
  policy: 'exclusive',
  retry: { limit: 3, delaySeconds: 5, maxDelaySeconds: 60 },
  heartbeatSeconds: 10,
  expireInSeconds: 4 * 3600,
};
