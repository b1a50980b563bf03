import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Wakeups } from '../watching/wakeups.js';
import { type WebhookProcessor } from './webhook-processor.js';

/** Brands that are worked on at once in this process, one batch each. */
const atOnce = 2;

/**
 * Works on deliveries as they arrive. Brands take turns: one that has more goes to the end of the line after each batch, so a burst
 * of one brand keeps the others waiting for a batch at most.
 */
export class WebhookWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly line = new Set<string>();
  private readonly busy = new Set<string>();
  private readonly works = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly processor: WebhookProcessor,
    private readonly wakeups: Wakeups,
    private readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void },
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.wakeups.start({
      onBrand: (brandId) => this.add([brandId]),
      onTick: async () => this.add(await this.processor.brandsWaiting()),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.wakeups.stop();
    await Promise.all(this.works);
  }

  private add(brandIds: readonly string[]): void {
    for (const brandId of brandIds) this.line.add(brandId);
    this.begin();
  }

  private begin(): void {
    for (const brandId of this.line) {
      if (this.stopped || this.busy.size >= atOnce) return;
      if (this.busy.has(brandId)) continue;
      this.line.delete(brandId);
      this.busy.add(brandId);
      const work = this.workOn(brandId).finally(() => this.works.delete(work));
      this.works.add(work);
    }
  }

  private async workOn(brandId: string): Promise<void> {
    try {
      if ((await this.processor.workOn(brandId)) > 0) this.line.add(brandId);
    } catch (error) {
      // The database is away: the next tick tries again.
      this.log.error({ err: error }, 'webhooks wait for the database');
    } finally {
      this.busy.delete(brandId);
      this.begin();
    }
  }
}
