import { type Tx } from '@leadweave/persistence';
import { webhooksChannel } from '../receiving/webhooks-channel.js';
import { type DeliveryListRepository } from './delivery-list.repository.js';

/** Deliveries that waited for a mapping go on when it exists (S49). */
export class WaitingDeliveries {
  constructor(private readonly deliveries: DeliveryListRepository) {}

  async profilesMapped(tx: Tx, profileIds: readonly string[]): Promise<void> {
    if (profileIds.length === 0) return;
    const reopened = await this.deliveries.reopenForProfiles(tx, profileIds);
    if (reopened > 0) await tx.query('select pg_notify($1, $2)', [webhooksChannel, tx.brandId]);
  }
}
