import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type EndpointsRepository } from '../endpoints/endpoints.repository.js';
import { type SenderWake } from '../sending/sender-wake.js';
import { WebhooksError } from '../webhooks-error.js';
import {
  type DeliveryDetailDto,
  type DeliveryListDto,
  type DeliveryListQueryDto,
  type ReplayPlanDto,
} from './delivery.dto.js';
import { deliveryDetailToDto, deliveryToDto } from './delivery.mapper.js';
import { type DeliveryFilter, type DeliveryLogRepository, type ReplayCount } from './delivery-log.repository.js';

/** Reads the log of deliveries and sends ended ones again. */
export class DeliveryLogService {
  constructor(
    private readonly database: Database,
    private readonly log: DeliveryLogRepository,
    private readonly endpoints: EndpointsRepository,
    private readonly audit: AuditService,
    private readonly wake: SenderWake,
    private readonly clock: Clock,
  ) {}

  async list(access: Access, { limit, cursor, ...filter }: DeliveryListQueryDto): Promise<DeliveryListDto> {
    const binding = { brandId: access.brandId, filter, sort: 'webhook-deliveries' };
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const rows = await this.inBrand(access, (tx) => this.log.list(tx, filter, after, limit + 1));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      data: rows.slice(0, limit).map(deliveryToDto),
      nextCursor: last ? encodeCursor([last.id], binding) : null,
    };
  }

  find(access: Access, id: string): Promise<DeliveryDetailDto> {
    return this.inBrand(access, async (tx) => {
      const row = await this.log.find(tx, id);
      if (!row) throw notFound();
      return deliveryDetailToDto(row, await this.log.attempts(tx, id));
    });
  }

  /** @throws WebhooksError `webhook-delivery-not-found` for one that is not there, waits already or has no endpoint any more */
  replayOne(access: Access, actor: AuditActor, id: string): Promise<void> {
    return this.inBrand(access, async (tx) => {
      if ((await this.replay(tx, {}, [id])) === 0) throw notFound();
      await this.record(tx, actor, { delivery: id, deliveries: 1 });
    });
  }

  preview(access: Access, filter: DeliveryFilter): Promise<ReplayPlanDto> {
    return this.inBrand(access, async (tx) => planOf(await this.log.countEnded(tx, filter), false));
  }

  /** Carries out a preview, or says that the facts have changed. */
  run(access: Access, actor: AuditActor, filter: DeliveryFilter, planId: string | undefined): Promise<ReplayPlanDto> {
    return this.inBrand(access, async (tx) => {
      const count = await this.log.countEnded(tx, filter);
      if (planId !== undefined && planId !== count.digest) throw outdated(count);
      await this.replay(tx, filter, undefined);
      await this.record(tx, actor, { deliveries: count.deliveries });
      return planOf(count, true);
    });
  }

  /** Inside the caller's unit of work: what was given up since a moment. Returns how many deliveries go out again. */
  replayGivenUp(tx: Tx, endpoint: string, createdFrom: string): Promise<number> {
    return this.replay(tx, { endpoint, createdFrom, state: 'exhausted' }, undefined);
  }

  private async replay(tx: Tx, filter: DeliveryFilter, ids: readonly string[] | undefined): Promise<number> {
    const now = this.clock();
    const endpointOfEach = await this.log.replay(tx, filter, ids, now);
    const endpointIds = [...new Set(endpointOfEach)];
    await this.endpoints.dueBy(tx, endpointIds, now);
    tx.afterCommit(() => this.wake.endpoints(tx.brandId, endpointIds));
    return endpointOfEach.length;
  }

  private record(tx: Tx, actor: AuditActor, details: Record<string, string | number>) {
    const subject = { kind: 'webhook-delivery', id: String(details['delivery'] ?? 'many') };
    return this.audit.record(tx, { actor, action: 'webhook-delivery.replayed', subject, details });
  }

  private inBrand<Result>(access: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(access.brandId, access.scope, work, { retries: 3 });
  }
}

function planOf({ deliveries, endpoints, oldest, digest }: ReplayCount, done: boolean): ReplayPlanDto {
  return { deliveries, endpoints, oldest: oldest?.toISOString() ?? null, planId: digest, done };
}

function notFound(): WebhooksError {
  return new WebhooksError('webhook-delivery-not-found', 'There is no such delivery that has ended.');
}

function outdated({ deliveries, digest }: ReplayCount): WebhooksError {
  return new WebhooksError('webhook-plan-outdated', `It would be ${deliveries} deliveries now.`, {
    details: { deliveries, planId: digest },
  });
}
