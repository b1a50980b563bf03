import { type BrandService } from '@leadweave/brands-api';
import { type JobQueues } from '@leadweave/jobs';
import { salesforceMail } from '@leadweave/mail';
import { type Database } from '@leadweave/persistence';
import { type OnApplicationBootstrap } from '@nestjs/common';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { hostOf } from '../connection/host-of.js';
import { type ConnectionMail } from './connection-mail.js';
import { type NoticeJob, noticeQueue } from './notice-job.js';

export interface NoticeWorkerParts {
  readonly queues: Pick<JobQueues, 'work'>;
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly brands: Pick<BrandService, 'current'>;
  readonly mail: ConnectionMail;
  readonly publicUrl: string;
}

const everywhere = { kind: 'all-locations' } as const;
const notices = { NEEDS_REAUTH: 'sign-in', BLOCKED_BY_POLICY: 'blocked' } as const;

/** Writes to brand admins about a connection that needs them, unless that is over by then. */
export class NoticeWorker implements OnApplicationBootstrap {
  constructor(private readonly parts: NoticeWorkerParts) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.parts.queues.work<NoticeJob>(noticeQueue, 1, (job) => this.tell(job));
  }

  private async tell({ brandId, connectionId, state }: NoticeJob): Promise<void> {
    const { database, connections, brands, mail, publicUrl } = this.parts;
    const { connection, brand } = await database.inBrand(brandId, everywhere, async (tx) => ({
      connection: await connections.byId(tx, connectionId),
      brand: await brands.current(tx),
    }));
    if (connection?.state !== state) return;
    const url = new URL('/grow/integrations/salesforce', publicUrl).href;
    const host = hostOf(connection.instanceUrl);
    const facts = { url, brandName: brand.name, host, notice: notices[state] };
    await mail.toAdmins(brandId, (to) => salesforceMail({ to, ...facts }));
  }
}
