import { BrandService } from '@leadweave/brands-api';
import { JobQueues } from '@leadweave/jobs';
import { Database } from '@leadweave/persistence';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { ConnectionNews } from '../gateway/connection-news.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { ConnectionMail, NoConnectionMail } from './connection-mail.js';
import { ConnectionNotices } from './connection-notices.js';
import { NoticeWorker } from './notice-worker.js';
import { NoSalesforceNews, SalesforceNews } from './salesforce-news.js';

export function noticesProviders({ runsWork, publicUrl }: SalesforceOptions): Provider[] {
  const worker: Provider = {
    provide: NoticeWorker,
    inject: [JobQueues, Database, ConnectionsRepository, BrandService, { token: ConnectionMail, optional: true }],
    useFactory: (
      queues: JobQueues,
      database: Database,
      connections: ConnectionsRepository,
      brands: BrandService,
      mail: ConnectionMail = new NoConnectionMail(),
    ) => new NoticeWorker({ queues, database, connections, brands, mail, publicUrl }),
  };
  return [
    {
      provide: ConnectionNews,
      inject: [JobQueues, { token: SalesforceNews, optional: true }],
      useFactory: (queues: JobQueues, news: SalesforceNews = new NoSalesforceNews()) =>
        new ConnectionNotices(queues, news),
    },
    ...(runsWork ? [worker] : []),
  ];
}
