import { type ColumnSpec, newId, sanitizeText, type Tx, unnestColumns } from '@leadweave/persistence';
import { hash } from 'node:crypto';
import { type QuarantineItem } from './quarantine-item.js';

interface QuarantineRow {
  readonly item: QuarantineItem;
  readonly raw: Buffer;
  readonly digest: string;
}

const clean = (text: string | undefined) => (text === undefined ? undefined : sanitizeText(text));

const columns: Readonly<Record<string, ColumnSpec<QuarantineRow>>> = {
  id: { type: 'uuid', value: () => newId() },
  source: { type: 'text', value: ({ item }) => item.source },
  digest: { type: 'bytea', value: ({ digest }) => Buffer.from(digest, 'hex') },
  raw: { type: 'bytea', value: ({ raw }) => raw },
  reason: { type: 'text', value: ({ item }) => item.reason },
  detail: { type: 'text', value: ({ item }) => clean(item.detail) },
  external_id: { type: 'text', value: ({ item }) => clean(item.externalId) },
  profile_id: { type: 'text', value: ({ item }) => clean(item.profileId) },
  location_id: { type: 'uuid', value: ({ item }) => item.locationId },
  run_id: { type: 'uuid', value: ({ item }) => item.runId },
};

/** Writes what could not be understood into `inbox`. */
export class InboxRepository {
  /** The same bytes are one row; one that was settled waits again. Returns the number of new rows. */
  async quarantine(tx: Tx, items: readonly QuarantineItem[], receivedAt: Date): Promise<number> {
    if (items.length === 0) return 0;
    const rows = unnestColumns(distinct(items), columns, 3);
    const written = await tx.query<{ is_new: boolean }>(
      `insert into inbox as i (brand_id, kind, state, received_at, ${rows.columns})
       select $1, 'record', 'quarantined', $2, ${rows.columns} from ${rows.sql} as written (${rows.columns})
       on conflict (brand_id, source, digest) do update
         set state = 'quarantined', reason = excluded.reason, detail = excluded.detail, settled_at = null,
             attempts = i.attempts + 1, run_id = coalesce(excluded.run_id, i.run_id)
       returning (xmax = 0) as is_new`,
      [tx.brandId, receivedAt.toISOString(), ...rows.params],
    );
    return written.filter(({ is_new }) => is_new).length;
  }
}

function distinct(items: readonly QuarantineItem[]): QuarantineRow[] {
  const rows = new Map<string, QuarantineRow>();
  for (const item of items) {
    const raw = Buffer.from(item.raw);
    const digest = hash('sha256', raw, 'hex');
    rows.set(`${item.source} ${digest}`, { item, raw, digest });
  }
  return [...rows.values()];
}
