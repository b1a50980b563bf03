import { type Database } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import { everywhere } from '../../everywhere.js';
import { type DeliveryListRepository } from './delivery-list.repository.js';

/** Bytes of settled deliveries can be replayed for so long (D11). */
export const keptDays = 30;
/** Rows of one transaction. */
const atOnce = 5_000;

/** Removes what nobody can replay any more. */
export class WebhookUpkeep {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryListRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns how many deliveries were removed, in all brands. Can be stopped and repeated anywhere. */
  async removeOld(): Promise<number> {
    const before = new Date(this.clock().getTime() - keptDays * dayMs);
    const brands = await this.database.asScheduler((tx) =>
      tx.query<{ brand_id: string }>(`select distinct brand_id from connection where provider = 'whatconverts'`),
    );
    let removed = 0;
    for (const { brand_id } of brands) removed += await this.removeOf(brand_id, before);
    return removed;
  }

  private async removeOf(brandId: string, before: Date): Promise<number> {
    let removed = 0;
    for (let count = atOnce; count === atOnce; removed += count) {
      count = await this.database.inBrand(brandId, everywhere, (tx) =>
        this.deliveries.removeSettled(tx, before, atOnce),
      );
    }
    return removed;
  }
}
