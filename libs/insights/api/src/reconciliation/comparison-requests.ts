import { type JobQueues } from '@leadweave/jobs';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { compareQueue } from './compare-queue.js';
import { type NewComparison } from './comparison.js';
import { type ComparisonJob } from './comparison-runner.js';
import { type ComparisonsRepository } from './comparisons.repository.js';

/** Makes comparisons and wakes a worker, both in the caller's transaction. */
export class ComparisonRequests {
  constructor(
    private readonly queues: Pick<JobQueues, 'enqueue'>,
    private readonly comparisons: ComparisonsRepository,
    private readonly clock: Clock,
  ) {}

  /** Undefined when a comparison of the connection is open already. */
  async request(tx: Tx, comparison: NewComparison): Promise<string | undefined> {
    const id = await this.comparisons.insert(tx, comparison, this.clock());
    if (id !== undefined) await this.wake(tx, id);
    return id;
  }

  /** Asks for a worker; harmless when one is at work or on its way. */
  async wake(tx: Tx, comparisonId: string): Promise<void> {
    const job: ComparisonJob = { brandId: tx.brandId, comparisonId };
    await this.queues.enqueue(tx, compareQueue, job, { singletonKey: comparisonId });
  }
}
