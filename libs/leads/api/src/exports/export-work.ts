import { type JobQueues } from '@leadweave/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { exportQueue, type ExportQueueJob } from './export-queue.js';
import { type ExportRunner } from './export-runner.js';
import { type ExportUpkeep } from './export-upkeep.js';

const wakeMs = 10_000;
/** Exports at once in this process. */
const concurrency = 2;

/** Takes exports from the queue, and asks the tables for those that were left. */
@Injectable()
export class ExportWork implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Pick<JobQueues, 'work'>,
    private readonly runner: ExportRunner,
    private readonly upkeep: ExportUpkeep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<ExportQueueJob>(exportQueue, concurrency, (job, { signal }) => this.runner.run(job, signal));
  }

  @Interval(wakeMs)
  wakeWaiting(): Promise<number> {
    return this.upkeep.wakeWaiting();
  }

  @Cron('0 20 3 * * *')
  removeExpired(): Promise<number> {
    return this.upkeep.removeExpired();
  }
}
