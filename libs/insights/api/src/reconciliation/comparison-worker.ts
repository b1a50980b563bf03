import { type JobQueues } from '@leadweave/jobs';
import { type OnApplicationBootstrap } from '@nestjs/common';
import { compareQueue } from './compare-queue.js';
import { type ComparisonJob, type ComparisonRunner } from './comparison-runner.js';

/** Comparisons at once in this process: they mostly wait for the source. */
const concurrency = 2;

/** Takes jobs of the queue and compares. The application starts `JobQueues` before it bootstraps. */
export class ComparisonWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Pick<JobQueues, 'work'>,
    private readonly runner: ComparisonRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<ComparisonJob>(compareQueue, concurrency, (job, { signal }) => this.runner.run(job, signal));
  }
}
