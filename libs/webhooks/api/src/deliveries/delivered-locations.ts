import { type LocationCopyHolder, type MovedLeads } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

/**
 * Messages and deliveries are seen by whoever sees the lead, so they follow it to its location. What is owed to an endpoint of the
 * old location is still sent: it happened while the lead was there.
 */
export class DeliveredLocations implements LocationCopyHolder {
  async follow(tx: Tx, { leadIds, toLocationId }: MovedLeads): Promise<void> {
    const params = [tx.brandId, leadIds, toLocationId];
    const assignment = 'set location_id = $3 where brand_id = $1 and lead_id = any ($2::uuid[])';
    await tx.query(`update webhook_message ${assignment}`, params);
    await tx.query(`update webhook_delivery ${assignment}`, params);
  }
}
