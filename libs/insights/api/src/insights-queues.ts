import { type QueueDefinition } from '@leadweave/jobs';
import { compareQueueDefinition } from './reconciliation/compare-queue.js';

/** Queues of this library, for the application's `JobQueues`. */
export const insightsQueues: readonly QueueDefinition[] = [compareQueueDefinition];
