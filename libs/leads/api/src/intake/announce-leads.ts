import { type Tx } from '@leadweave/persistence';

/** Channel on which processes tell each other that a brand has new or changed leads. The payload is the brand's id. */
export const leadsChannel = 'leadweave_leads';

/** Listeners hear of it when the transaction commits, once however often it is called. */
export async function announceLeads(tx: Tx): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [leadsChannel, tx.brandId]);
}
