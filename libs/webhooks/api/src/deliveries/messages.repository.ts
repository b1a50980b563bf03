import { type ColumnSpec, sanitizeText, type Tx, unnestColumns } from '@leadweave/persistence';
import { type BodyStyle } from '../endpoints/endpoint.js';

/** The bytes of an event in one style. */
export interface NewMessage {
  readonly eventId: string;
  readonly style: BodyStyle;
  readonly name: string;
  readonly leadId?: string;
  readonly locationId?: string;
  readonly sequence: number;
  readonly isTest: boolean;
  readonly body: string;
  readonly at: Date;
}

const columns: Readonly<Record<string, ColumnSpec<NewMessage>>> = {
  event_id: { type: 'uuid', value: ({ eventId }) => eventId },
  style: { type: 'text', value: ({ style }) => style },
  name: { type: 'text', value: ({ name }) => name },
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  sequence: { type: 'integer', value: ({ sequence }) => sequence },
  is_test: { type: 'boolean', value: ({ isTest }) => isTest },
  body: { type: 'text', value: ({ body }) => sanitizeText(body) },
  at: { type: 'timestamptz', value: ({ at }) => at },
};

/** Bodies are kept for this long, so that deliveries can be replayed. */
export const keptDays = 30;
const removedAtOnce = 5_000;

/** What goes out, kept for the attempts and replays of 30 days. */
export class MessagesRepository {
  async insert(tx: Tx, messages: readonly NewMessage[], now: Date): Promise<void> {
    if (messages.length === 0) return;
    const rows = unnestColumns(messages, columns, 3);
    await tx.rowCount(
      `insert into webhook_message (brand_id, created_at, ${rows.columns})
       select $1, $2, ${rows.columns} from ${rows.sql} as written (${rows.columns}) on conflict do nothing`,
      [tx.brandId, now.toISOString(), ...rows.params],
    );
  }

  /**
   * Removes some of what is older than the time for which it is kept, with its deliveries and attempts; what is on its way right
   * now stays for another night. Returns how many messages went.
   */
  async removeOld(tx: Tx, before: Date): Promise<number> {
    await tx.rowCount(
      `delete from webhook_delivery d using (
         select event_id, style from webhook_message where brand_id = $1 and created_at < $2
         order by created_at limit ${removedAtOnce}) as old
       where d.brand_id = $1 and d.event_id = old.event_id and d.style = old.style
         and (d.state <> 'sending' or d.lease_until < now())`,
      [tx.brandId, before],
    );
    return tx.rowCount(
      `delete from webhook_message m where m.brand_id = $1 and m.created_at < $2 and not exists (
         select from webhook_delivery d where d.brand_id = $1 and d.event_id = m.event_id and d.style = m.style)`,
      [tx.brandId, before],
    );
  }
}
