import { type Database } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { type NotificationPlanner } from './notification-planner.js';
import { type NotificationSender } from './notification-sender.js';
import { type NotificationSendsRepository, type SendRef } from './notification-sends.repository.js';

const tickMs = 2_000;
const mostSends = 100;
/** Mails at once in this process. */
const concurrency = 4;
/** The log goes back this far. */
const keptMs = 90 * dayMs;
const mostBrands = 500;
const everywhere = { kind: 'all-locations' } as const;

export interface NotificationLog {
  warn(message: string): void;
}

/** The clockwork of notifications: it only asks the tables what is due. Safe in any number of processes at once. */
@Injectable()
export class NotificationWork implements OnApplicationShutdown {
  private working: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly planner: NotificationPlanner,
    private readonly sender: NotificationSender,
    private readonly sends: NotificationSendsRepository,
    private readonly clock: Clock,
    private readonly log: NotificationLog,
  ) {}

  /** Plans and sends what is due, unless the turn before still does. */
  @Interval(tickMs)
  async tick(): Promise<void> {
    if (this.stopped) return;
    this.working ??= this.work().finally(() => (this.working = undefined));
    await this.working;
  }

  @Cron('0 40 3 * * *')
  async removeOld(): Promise<void> {
    const before = new Date(this.clock().getTime() - keptMs);
    const brands = await this.database.asScheduler((tx) => this.sends.brandsWithOlder(tx, before, mostBrands));
    for (const brandId of brands) {
      await this.database.inBrand(brandId, everywhere, (tx) => this.sends.removeBefore(tx, before));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.working;
  }

  private async work(): Promise<void> {
    try {
      await this.planner.planDue();
      const due = await this.database.asScheduler((tx) => this.sends.due(tx, this.clock(), mostSends));
      const waiting = [...due];
      await Promise.all(Array.from({ length: concurrency }, () => this.sendInTurn(waiting)));
    } catch (error) {
      // The database is away: everything due is still due at the next tick.
      this.log.warn(`notifications could not be looked for: ${nameOf(error)}`);
    }
  }

  private async sendInTurn(waiting: SendRef[]): Promise<void> {
    for (let next = waiting.shift(); next && !this.stopped; next = waiting.shift()) {
      try {
        await this.sender.send(next);
      } catch (error) {
        // The row keeps its lease and is tried again when it ends.
        this.log.warn(`a notification could not be sent: ${nameOf(error)}`);
      }
    }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
