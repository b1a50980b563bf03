import { type Database } from '@leadweave/persistence';
import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Subscription } from 'rxjs';
import { type LeadsListener } from '../stream/leads-listener.js';
import { FeedLane } from './feed-lane.js';
import { type FeedPositionsRepository } from './feed-positions.repository.js';
import { type FeedRunner } from './feed-runner.js';
import { type LeadEventConsumer, type LeadEventConsumers } from './lead-event-consumers.js';

/** How often the tables are asked who is behind: announcements are a hint, and events become readable a little later. */
const sweepMs = 1_000;
const brandsPerSweep = 500;

export interface FeedLog {
  warn(message: string): void;
}

/** Serves the consumers of this process: at once when leads are announced, and by asking the tables. */
export class FeedWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly lanes = new Map<LeadEventConsumer, FeedLane>();
  private announcements: Subscription | undefined;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly consumers: LeadEventConsumers,
    private readonly positions: FeedPositionsRepository,
    private readonly runner: FeedRunner,
    private readonly listener: Pick<LeadsListener, 'changes'>,
    private readonly log: FeedLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const names = this.consumers.all.map(({ name }) => name);
    if (names.length === 0) return;
    await this.database.withoutBrand((tx) => this.positions.welcome(tx, names));
    for (const consumer of this.consumers.all) this.lanes.set(consumer, this.laneOf(consumer));
    this.announcements = this.listener.changes.subscribe((brandId) => {
      for (const lane of this.lanes.values()) lane.add(brandId);
    });
    this.sweepSoon();
  }

  async onApplicationShutdown(): Promise<void> {
    this.announcements?.unsubscribe();
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.sweeping;
    await Promise.all([...this.lanes.values()].map((lane) => lane.close()));
  }

  private laneOf(consumer: LeadEventConsumer): FeedLane {
    return new FeedLane(async (brandId) => {
      const turn = await this.runner.turn(brandId, consumer);
      if (turn.kind === 'failed') this.log.warn(`the consumer ${consumer.name} failed: ${nameOf(turn.error)}`);
      return turn;
    });
  }

  private sweepSoon(): void {
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep().finally(() => {
        if (this.timer) this.sweepSoon();
      });
    }, sweepMs);
  }

  private async sweep(): Promise<void> {
    for (const [consumer, lane] of this.lanes) {
      try {
        const find = () =>
          this.database.asScheduler((tx) => this.positions.brandsBehind(tx, consumer.name, brandsPerSweep));
        for (const brandId of await find()) lane.add(brandId);
      } catch (error) {
        // The database is away: asked again with the next sweep.
        this.log.warn(`looking for brands behind failed: ${nameOf(error)}`);
      }
    }
  }
}

/** The message may hold values of a person; the name does not. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
