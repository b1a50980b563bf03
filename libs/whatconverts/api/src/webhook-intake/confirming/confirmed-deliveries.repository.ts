import { type Tx } from '@leadweave/persistence';

/** What confirming says about the deliveries that caused it. */
export class ConfirmedDeliveriesRepository {
  /** Deliveries that said too little for a lead have one now. @param leads lead ids by delivery */
  async confirmed(tx: Tx, leads: ReadonlyMap<string, string>): Promise<void> {
    if (leads.size === 0) return;
    await tx.query(
      `update inbox i set lead_id = c.lead_id,
              outcome = case when i.outcome = 'awaiting-confirmation' then 'created' else i.outcome end
         from unnest($2::uuid[], $3::uuid[]) as c (id, lead_id)
        where i.brand_id = $1 and i.id = c.id and (i.lead_id is null or i.outcome = 'awaiting-confirmation')`,
      [tx.brandId, [...leads.keys()], [...leads.values()]],
    );
  }

  /** Puts deliveries of leads that WhatConverts does not know before a person. */
  async unconfirmed(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `update inbox set state = 'quarantined', reason = 'not-confirmed', settled_at = null,
              detail = 'WhatConverts does not know this lead, although its webhook address was used.'
        where brand_id = $1 and id = any ($2::uuid[])`,
      [tx.brandId, ids],
    );
  }
}
