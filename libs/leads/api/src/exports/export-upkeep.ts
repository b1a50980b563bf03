import { type JobQueues } from '@leadweave/jobs';
import { type Database } from '@leadweave/persistence';
import { type Clock, secondMs } from '@leadweave/time';
import { exportQueue } from './export-queue.js';
import { type ExportRef, type ExportsRepository } from './exports.repository.js';

/** A page takes far less; whoever is silent for longer is gone. */
const silenceMs = 20 * secondMs;
const mostAtOnce = 500;
const everywhere = { kind: 'all-locations' } as const;

/** Wakes workers, and removes what has expired. Safe in any number of processes at once. */
export class ExportUpkeep {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly queues: Pick<JobQueues, 'enqueue'>,
    private readonly clock: Clock,
  ) {}

  /** Exports whose job was lost or whose worker died. Returns how many there were. */
  async wakeWaiting(): Promise<number> {
    const before = new Date(this.clock().getTime() - silenceMs);
    const waiting = await this.database.asScheduler((tx) => this.exports.waiting(tx, before, mostAtOnce));
    for (const ref of waiting) await this.wake(ref);
    return waiting.length;
  }

  /** Removes files and entries whose time is over. Returns how many exports there were. */
  async removeExpired(): Promise<number> {
    const now = this.clock();
    const brands = await this.database.asScheduler((tx) => this.exports.brandsWithExpired(tx, now, mostAtOnce));
    let removed = 0;
    for (const brandId of brands) {
      removed += await this.database.inBrand(brandId, everywhere, (tx) => this.exports.removeExpired(tx, now));
    }
    return removed;
  }

  private wake(ref: ExportRef): Promise<void> {
    return this.database.inBrand(ref.brandId, everywhere, (tx) =>
      this.queues.enqueue(tx, exportQueue, ref, { singletonKey: ref.exportId }),
    );
  }
}
