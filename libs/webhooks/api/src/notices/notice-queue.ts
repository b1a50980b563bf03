import { type QueueDefinition } from '@leadweave/jobs';

/** What people are told about an endpoint: failures alone for a day, paused after five days of them, gone by its own word. */
export type Notice = 'warned' | 'failing' | 'gone';

/** Name of the queue of mails about endpoints. */
export const noticeQueue = 'webhook-notices';

/** What a job holds; what it is about stands in `webhook_endpoint`. */
export interface NoticeJob {
  readonly brandId: string;
  readonly endpointId: string;
  readonly notice: Notice;
}

/** Queues of this library, for the application's `JobQueues`. */
export const webhooksQueues: readonly QueueDefinition[] = [
  {
    name: noticeQueue,
    policy: 'exclusive',
    retry: { limit: 5, delaySeconds: 30, maxDelaySeconds: 3_600 },
    heartbeatSeconds: 10,
    expireInSeconds: 300,
  },
];
