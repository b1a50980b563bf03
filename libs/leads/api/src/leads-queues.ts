import { type QueueDefinition } from '@leadweave/jobs';
import { exportQueues } from './exports/export-queue.js';
import { replayQueues } from './replays/replay-queue.js';

/** Queues of this library, for the application's `JobQueues`. */
export const leadsQueues: readonly QueueDefinition[] = [...exportQueues, ...replayQueues];
