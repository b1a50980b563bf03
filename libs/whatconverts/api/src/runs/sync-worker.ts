import { type JobQueues } from '@leadweave/jobs';
import { type OnApplicationBootstrap } from '@nestjs/common';
import { type SyncJob, syncQueue } from './sync-queue.js';
import { type SyncRunner } from './sync-runner.js';

/** Takes jobs of the queue and runs them. The application starts `JobQueues` before it bootstraps. */
export class SyncWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Pick<JobQueues, 'work'>,
    private readonly runner: SyncRunner,
    private readonly concurrency: number,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<SyncJob>(syncQueue, this.concurrency, (job, { signal }) => this.runner.run(job, signal));
  }
}
