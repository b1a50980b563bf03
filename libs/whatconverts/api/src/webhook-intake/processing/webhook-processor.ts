import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { everywhere } from '../../everywhere.js';
import { type InboundWebhooksRepository } from '../address/inbound-webhooks.repository.js';
import { type ClaimedDeliveriesRepository } from './claimed-deliveries.repository.js';
import { type ClaimedDelivery } from './delivery-outcome.js';
import { type DeliveryPipeline } from './delivery-pipeline.js';

export interface WebhookProcessorParts {
  readonly database: Database;
  readonly deliveries: ClaimedDeliveriesRepository;
  readonly pipeline: DeliveryPipeline;
  readonly hooks: InboundWebhooksRepository;
  readonly clock: Clock;
  readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void };
}

/** A sync of the brand may hold the same locks. */
const retries = 5;

/** Works on what was received, a small batch at a time. Safe in any number of processes; a killed one leaves nothing half done. */
export class WebhookProcessor {
  constructor(private readonly parts: WebhookProcessorParts) {}

  brandsWaiting(): Promise<string[]> {
    return this.parts.database.asScheduler((tx) => this.parts.deliveries.brandsWaiting(tx));
  }

  /** Works on one batch of a brand. Returns how many deliveries were in it: 0 when none is due or another worker has them. */
  async workOn(brandId: string): Promise<number> {
    let claimed: readonly ClaimedDelivery[] = [];
    try {
      await this.parts.database.inBrand(
        brandId,
        everywhere,
        async (tx) => {
          claimed = await this.parts.deliveries.claim(tx, this.parts.clock());
          await this.settle(tx, claimed);
        },
        { retries },
      );
    } catch (error) {
      if (claimed.length === 0) throw error;
      await this.countFailure(brandId, claimed, error);
    }
    return claimed.length;
  }

  private async settle(tx: Tx, claimed: readonly ClaimedDelivery[]): Promise<void> {
    if (claimed.length === 0) return;
    const { deliveries, pipeline, hooks, clock } = this.parts;
    const settled = await pipeline.apply(tx, claimed, (inboxId) => ({ kind: 'webhook', inboxId }));
    await deliveries.settle(tx, settled, clock());
    const received = new Map<string, Date>();
    // In the order of arrival, so the latest stays.
    for (const { connectionId, receivedAt } of claimed) received.set(connectionId, receivedAt);
    await hooks.touch(tx, received);
  }

  private async countFailure(brandId: string, claimed: readonly ClaimedDelivery[], error: unknown): Promise<void> {
    const { database, deliveries, clock, log } = this.parts;
    log.error({ err: error, deliveries: claimed.length }, 'webhooks could not be worked on');
    const name = error instanceof Error ? error.name : 'Error';
    const ids = claimed.map(({ id }) => id);
    await database.inBrand(brandId, everywhere, (tx) =>
      deliveries.failed(tx, ids, `Working on the delivery failed (${name}).`, clock()),
    );
  }
}
