import { type ColumnSpec, type JsonValue, sanitizeJson, type Tx, unnestColumns } from '@leadweave/persistence';
import { type SalesforceRecord } from '@leadweave/salesforce-client';
import { createHash } from 'node:crypto';
import { CallLogRepository } from '../log/call-log.repository.js';

/** A row that cannot be understood, and the field that makes it so. */
export interface UnreadableRow {
  readonly object: 'Opportunity';
  readonly field: string;
  readonly row: SalesforceRecord;
}

type Kept = UnreadableRow & { readonly digest: string; readonly recordId: string | undefined };

const columns: Readonly<Record<string, ColumnSpec<Kept>>> = {
  digest: { type: 'bytea', value: ({ digest }) => Buffer.from(digest, 'hex') },
  object: { type: 'text', value: ({ object }) => object },
  record_id: { type: 'text', value: ({ recordId }) => recordId },
  field: { type: 'text', value: ({ field }) => field },
  row: { type: 'jsonb', value: ({ row }) => sanitizeJson(row as JsonValue) },
};

/** Keeps rows that cannot be understood as they came, and tells of each once: the same row is read again and again. */
export class UnreadableRows {
  private readonly log = new CallLogRepository();

  async keep(tx: Tx, connectionId: string, unreadable: readonly UnreadableRow[], now: Date): Promise<void> {
    if (unreadable.length === 0) return;
    const byDigest = new Map(unreadable.map((one) => [digestOf(one.row), one]));
    const kept = [...byDigest].map(([digest, one]): Kept => ({ ...one, digest, recordId: recordIdOf(one.row) }));
    const rows = unnestColumns(kept, columns, 4);
    const fresh = await tx.query<{ digest: string }>(
      `insert into salesforce_unreadable_row (brand_id, connection_id, seen_at, ${rows.columns})
       select $1, $2, $3, ${rows.columns} from ${rows.sql} as w (${rows.columns})
       on conflict (brand_id, connection_id, digest) do nothing returning encode(digest, 'hex') as digest`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
    const isNew = new Set(fresh.map(({ digest }) => digest));
    const lines = kept
      .filter(({ digest }) => isNew.has(digest))
      .map(({ object, field, recordId }) => ({
        ...({ direction: 'to_lead', object, action: 'read', result: 'failed' } as const),
        ...{ recordId, connectionId, at: now },
        reason: { code: 'unreadable', field },
      }));
    await this.log.add(tx, lines);
  }

  /** Removes what was seen before a moment; returns how many rows. */
  removeOld(tx: Tx, before: Date): Promise<number> {
    return tx.rowCount('delete from salesforce_unreadable_row where brand_id = $1 and seen_at < $2', [
      tx.brandId,
      before,
    ]);
  }
}

function digestOf(row: SalesforceRecord): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('hex');
}

function recordIdOf({ Id: id }: SalesforceRecord): string | undefined {
  return typeof id === 'string' && /^[a-zA-Z0-9]{15,18}$/.test(id) ? id : undefined;
}
