import { type JobQueues } from '@leadweave/jobs';
import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { retentionQueue } from '../leads-queues.js';

const everywhere = { kind: 'all-locations' } as const;

/** Asks the tables which brands have not been looked at for a day, and lets workers do it. */
export class RetentionSchedule {
  constructor(
    private readonly database: Database,
    private readonly queues: Pick<JobQueues, 'enqueue'>,
    private readonly clock: Clock,
  ) {}

  /** Returns how many brands were due. A job that is lost is made again, since its brand stays due. */
  async startDue(): Promise<number> {
    const due = await this.database.asScheduler((tx) =>
      tx.query<{ id: string }>(
        `select b.id from brand b left join retention_run r on r.brand_id = b.id
         where b.archived_at is null and (r.due_at is null or r.due_at <= $1) limit 500`,
        [this.clock().toISOString()],
      ),
    );
    for (const { id: brandId } of due) {
      await this.database.inBrand(brandId, everywhere, (tx) =>
        this.queues.enqueue(tx, retentionQueue, { brandId }, { singletonKey: brandId }),
      );
    }
    return due.length;
  }
}
