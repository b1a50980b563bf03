import { type BrandService } from '@leadweave/brands-api';
import { type JobQueues } from '@leadweave/jobs';
import { endpointMail } from '@leadweave/mail';
import { type Database } from '@leadweave/persistence';
import { type OnApplicationBootstrap } from '@nestjs/common';
import { type Endpoint } from '../endpoints/endpoint.js';
import { type EndpointsRepository } from '../endpoints/endpoints.repository.js';
import { type EndpointMail } from './endpoint-mail.js';
import { type Notice, type NoticeJob, noticeQueue } from './notice-queue.js';

export interface NoticeWorkerParts {
  readonly queues: Pick<JobQueues, 'work'>;
  readonly database: Database;
  readonly endpoints: EndpointsRepository;
  readonly brands: Pick<BrandService, 'current'>;
  readonly mail: EndpointMail;
  readonly publicUrl: string;
}

const everywhere = { kind: 'all-locations' } as const;

/** Writes to brand admins about endpoints that need them, unless that is over by then. */
export class NoticeWorker implements OnApplicationBootstrap {
  constructor(private readonly parts: NoticeWorkerParts) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.parts.queues.work<NoticeJob>(noticeQueue, 1, (job) => this.tell(job));
  }

  private async tell({ brandId, endpointId, notice }: NoticeJob): Promise<void> {
    const { database, endpoints, brands, mail, publicUrl } = this.parts;
    const { endpoint, brand } = await database.inBrand(brandId, everywhere, async (tx) => ({
      endpoint: await endpoints.find(tx, endpointId),
      brand: await brands.current(tx),
    }));
    if (!endpoint || !stillHolds(notice, endpoint)) return;
    const url = new URL('/grow/integrations/webhooks', publicUrl).href;
    // The rest of an address may hold a receiver's key.
    const { host } = new URL(endpoint.url);
    await mail.toAdmins(brandId, (to) => endpointMail({ to, url, brandName: brand.name, host, notice }));
  }
}

function stillHolds(notice: Notice, { state, stateReason, warnedAt }: Endpoint): boolean {
  return notice === 'warned' ? state === 'active' && warnedAt !== undefined : stateReason === notice;
}
