import { type Database } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import { Cron } from '@nestjs/schedule';
import { type CallLogRepository, keptDays } from './call-log.repository.js';

const everywhere = { kind: 'all-locations' } as const;

/** Removes lines of the log that are older than 90 days, a batch in each transaction. Safe in any number of processes and at any kill. */
export class OldCalls {
  constructor(
    private readonly database: Database,
    private readonly calls: CallLogRepository,
    private readonly clock: Clock,
  ) {}

  @Cron('0 47 3 * * *')
  async removeAll(): Promise<void> {
    const before = new Date(this.clock().getTime() - keptDays * dayMs);
    for (const brandId of await this.brands()) {
      while ((await this.removeSome(brandId, before)) > 0);
    }
  }

  private removeSome(brandId: string, before: Date): Promise<number> {
    return this.database.inBrand(brandId, everywhere, (tx) => this.calls.removeOld(tx, before));
  }

  private async brands(): Promise<string[]> {
    const rows = await this.database.asScheduler((tx) =>
      tx.query<{ brand_id: string }>('select distinct brand_id from salesforce_connection'),
    );
    return rows.map(({ brand_id }) => brand_id);
  }
}
