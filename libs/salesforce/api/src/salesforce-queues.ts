import { type QueueDefinition } from '@leadweave/jobs';
import { noticeQueue } from './notices/notice-job.js';

/** Queues of this library, for the application's `JobQueues`. */
export const salesforceQueues: readonly QueueDefinition[] = [
  {
    name: noticeQueue,
    policy: 'exclusive',
    retry: { limit: 5, delaySeconds: 30, maxDelaySeconds: 3_600 },
    heartbeatSeconds: 10,
    expireInSeconds: 300,
  },
];
