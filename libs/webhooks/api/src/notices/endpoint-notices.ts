import { type JobQueues } from '@leadweave/jobs';
import { type Tx } from '@leadweave/persistence';
import { type Notice, type NoticeJob, noticeQueue } from './notice-queue.js';

/** Has people told that an endpoint needs them, by a job in the transaction that found it out: each time once. */
export class EndpointNotices {
  constructor(private readonly queues: Pick<JobQueues, 'enqueue'>) {}

  tell(tx: Tx, endpointId: string, notice: Notice): Promise<void> {
    const job: NoticeJob = { brandId: tx.brandId, endpointId, notice };
    return this.queues.enqueue(tx, noticeQueue, job, { singletonKey: `${endpointId} ${notice}` });
  }
}
