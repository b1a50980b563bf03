import { type TimelineEntry, type TimelineSource } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

interface CallRow {
  readonly id: string;
  readonly lead_id: string;
  readonly at: Date;
  readonly direction: string;
  readonly object: string | null;
  readonly action: string;
  readonly result: string;
}

/** Tells on a lead's timeline what went from it to Salesforce and WhatConverts; what comes to the lead is an event of its own. */
export class CallTimeline implements TimelineSource {
  async page(tx: Tx, leadIds: readonly string[], before: string | undefined, limit: number): Promise<TimelineEntry[]> {
    const rows = await tx.query<CallRow & Record<string, unknown>>(
      `select id, lead_id, at, direction, object, action, result from salesforce_call
       where brand_id = $1 and lead_id = any ($2::uuid[]) and direction <> 'to_lead' and ($3::uuid is null or id < $3)
       order by id desc limit $4`,
      [tx.brandId, leadIds, before ?? null, limit],
    );
    return rows.map(({ id, lead_id: leadId, at, direction, object, action, result }) => ({
      id,
      leadId,
      kind: 'salesforce_call',
      at,
      origin: { kind: 'salesforce_call', callId: id, direction, object, action, result },
    }));
  }
}
