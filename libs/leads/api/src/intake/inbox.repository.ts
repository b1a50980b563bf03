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

const qualified = (names: string) =>
  names
    .split(', ')
    .map((name) => `written.${name}`)
    .join(', ');

/** Writes what could not be understood into `inbox`. */
export class InboxRepository {
  /**
   * The same bytes are one row; one that was settled waits again, unless a person ignored it or its profile. Returns the
   * number of new rows.
   */
  async quarantine(tx: Tx, items: readonly QuarantineItem[], receivedAt: Date): Promise<number> {
    if (items.length === 0) return 0;
    const rows = unnestColumns(distinct(items), columns, 3);
    const written = await tx.query<{ is_new: boolean }>(
      `insert into inbox as i (brand_id, kind, received_at, state, decision, decision_id, decision_reason, decided_by,
         decided_at, settled_at, ${rows.columns})
       select $1, 'record', $2, case when p.profile_id is null then 'quarantined' else 'done' end,
         case when p.profile_id is not null then 'ignored' end, p.decision_id, p.reason, p.decided_by, p.decided_at,
         case when p.profile_id is not null then $2::timestamptz end, ${qualified(rows.columns)}
       from ${rows.sql} as written (${rows.columns})
       left join ignored_profile p on p.brand_id = $1 and p.source = written.source
         and p.profile_id = written.profile_id and written.reason = 'unknown-profile'
       on conflict (brand_id, source, digest) do update
         set state = case when i.decision = 'ignored' then i.state else excluded.state end,
             settled_at = case when i.decision = 'ignored' then i.settled_at else excluded.settled_at end,
             reason = excluded.reason, detail = excluded.detail,
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
