import { type TimelineEntry, type TimelineSource } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { DeliveryLogRepository } from './delivery-log.repository.js';

/** Tells on a lead's timeline where its events went and what became of them; tests are not told. */
export class DeliveryTimeline implements TimelineSource {
  private readonly log = new DeliveryLogRepository();

  async page(tx: Tx, leadIds: readonly string[], before: string | undefined, limit: number): Promise<TimelineEntry[]> {
    const rows = await this.log.ofLeads(tx, leadIds, before, limit);
    return rows.map((row) => ({
      id: row.id,
      leadId: row.lead_id!,
      kind: 'webhook_delivery',
      at: row.ended_at ?? row.created_at,
      origin: {
        kind: 'webhook_delivery',
        deliveryId: row.id,
        endpointId: row.endpoint_id,
        receiver: new URL(row.url).host,
        event: row.name,
        state: row.state,
        reason: row.reason,
        attempts: row.attempts,
        status: row.last_status,
      },
    }));
  }
}
