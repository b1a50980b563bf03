import { type JobQueues } from '@leadweave/jobs';
import { type Tx } from '@leadweave/persistence';
import { type StateMove } from '../connection/connections.repository.js';
import { ConnectionNews } from '../gateway/connection-news.js';
import { type HelplessState, isHelpless, type NoticeJob, noticeQueue } from './notice-job.js';
import { type SalesforceNews } from './salesforce-news.js';

const reasons: Readonly<Record<HelplessState, string>> = {
  NEEDS_REAUTH: 'credentials-rejected',
  BLOCKED_BY_POLICY: 'blocked-by-policy',
};

/** Tells people and webhooks that a connection needs somebody, and that it works again: at each change once, with the change. */
export class ConnectionNotices extends ConnectionNews {
  constructor(
    private readonly queues: Pick<JobQueues, 'enqueue'>,
    private readonly news: SalesforceNews,
  ) {
    super();
  }

  async moved(tx: Tx, connectionId: string, { from, to }: StateMove): Promise<void> {
    if (isHelpless(to)) return this.failing(tx, connectionId, to);
    if (isHelpless(from) && to !== 'DISCONNECTED') await this.news.connectionRecovered(tx, connectionId);
  }

  private async failing(tx: Tx, connectionId: string, state: HelplessState): Promise<void> {
    const job: NoticeJob = { brandId: tx.brandId, connectionId, state };
    await this.queues.enqueue(tx, noticeQueue, job, { singletonKey: `${connectionId} ${state}` });
    await this.news.connectionFailing(tx, connectionId, reasons[state]);
  }
}
