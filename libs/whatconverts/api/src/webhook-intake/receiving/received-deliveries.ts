import { newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { webhooksChannel } from './webhooks-channel.js';

/** A delivery as it came in. */
export interface ReceivedDelivery {
  readonly connectionId: string;
  readonly digest: Buffer;
  readonly raw: Buffer;
  readonly receivedAt: Date;
  readonly byPreviousSecret: boolean;
}

const columns = {
  id: { type: 'uuid', value: () => newId() },
  connection_id: { type: 'uuid', value: ({ connectionId }: ReceivedDelivery) => connectionId },
  digest: { type: 'bytea', value: ({ digest }: ReceivedDelivery) => digest },
  raw: { type: 'bytea', value: ({ raw }: ReceivedDelivery) => raw },
  received_at: { type: 'timestamptz', value: ({ receivedAt }: ReceivedDelivery) => receivedAt },
} as const;

/** Keeps deliveries of a brand in one statement; the same bytes are one row. Workers hear of it at commit. */
export async function keepDeliveries(tx: Tx, deliveries: readonly ReceivedDelivery[]): Promise<void> {
  // Two processes that receive the same bytes wait for each other in one order.
  const ordered = deliveries.toSorted((left, right) => Buffer.compare(left.digest, right.digest));
  const rows = unnestColumns(ordered, columns, 2);
  await tx.query(
    `insert into inbox (brand_id, source, kind, state, ${rows.columns})
     select $1, 'whatconverts', 'webhook', 'new', ${rows.columns} from ${rows.sql} as received (${rows.columns})
     on conflict (brand_id, source, digest) do nothing`,
    [tx.brandId, ...rows.params],
  );
  // The answer promises that the bytes outlive a crash of the server, however it is configured.
  await tx.query(`select set_config('synchronous_commit', 'on', true), pg_notify($1, $2)`, [
    webhooksChannel,
    tx.brandId,
  ]);
}
