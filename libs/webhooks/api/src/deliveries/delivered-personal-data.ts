import { type PersonalDataHolder, type PersonWithLeads } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

/** Says why a delivery ended, and keeps it from being replayed: there is nothing left to send. */
export const erasedReason = 'lead-erased';
const theirs = 'brand_id = $1 and lead_id = any($2::uuid[])';

/** What webhooks hold about people: the bodies that went out, and what receivers answered. */
export class DeliveredPersonalData implements PersonalDataHolder {
  readonly noun = 'webhook messages';

  async count(tx: Tx, { leadIds }: PersonWithLeads): Promise<number> {
    const { count } = await tx.one<{ count: number }>(
      `select count(*)::int as count from webhook_message where ${theirs} and body <> ''`,
      [tx.brandId, leadIds],
    );
    return count;
  }

  /** What is not delivered is cancelled; the log stays, without a word of the person. A request on its way may still arrive. */
  async erase(tx: Tx, { leadIds }: PersonWithLeads): Promise<void> {
    const params = [tx.brandId, leadIds];
    await tx.rowCount(
      `update webhook_delivery set reason = $3, due_at = null, lease_until = null, lease = lease + 1,
         state = case when state in ('pending', 'sending') then 'cancelled' else state end, ended_at = coalesce(ended_at, now())
       where ${theirs}`,
      [...params, erasedReason],
    );
    await tx.rowCount(
      `update webhook_attempt a set answer = '', answer_headers = '{}' from webhook_delivery d
       where d.brand_id = $1 and d.lead_id = any($2::uuid[]) and a.brand_id = $1 and a.delivery_id = d.id`,
      params,
    );
    await tx.rowCount(`update webhook_message set body = '' where ${theirs}`, params);
  }

  export(tx: Tx, { leadIds }: PersonWithLeads): Promise<readonly unknown[]> {
    return tx.query(
      `select name, style, at, body from webhook_message where ${theirs} and body <> '' order by at, event_id limit 1000`,
      [tx.brandId, leadIds],
    );
  }
}
