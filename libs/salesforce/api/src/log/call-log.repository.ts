import { type ColumnSpec, type JsonValue, newId, sanitizeJson, type Tx, unnestColumns } from '@leadweave/persistence';

/** One field of a line of the log. */
export interface LoggedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string | null;
}

/** Something that happened between a lead and Salesforce or WhatConverts. */
export interface NewLoggedCall {
  readonly connectionId: string;
  readonly direction: 'to_salesforce' | 'to_lead' | 'to_whatconverts';
  readonly leadId?: string;
  readonly locationId?: string;
  readonly object?: string;
  readonly recordId?: string;
  /** `create`, `update`, `link`, … */
  readonly action: string;
  readonly result: 'done' | 'skipped' | 'failed';
  readonly reason?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly LoggedField[];
  readonly at: Date;
  readonly durationMs?: number;
  readonly calls?: number;
}

const columns: Readonly<Record<string, ColumnSpec<NewLoggedCall>>> = {
  id: { type: 'uuid', value: () => newId() },
  connection_id: { type: 'uuid', value: ({ connectionId }) => connectionId },
  direction: { type: 'text', value: ({ direction }) => direction },
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  object: { type: 'text', value: ({ object }) => object },
  record_id: { type: 'text', value: ({ recordId }) => recordId },
  action: { type: 'text', value: ({ action }) => action },
  result: { type: 'text', value: ({ result }) => result },
  reason: { type: 'jsonb', value: ({ reason }) => reason && sanitizeJson(reason as JsonValue) },
  fields: { type: 'jsonb', value: ({ fields = [] }) => sanitizeJson(fields as unknown as JsonValue) },
  at: { type: 'timestamptz', value: ({ at }) => at },
  duration_ms: { type: 'integer', value: ({ durationMs }) => durationMs },
  calls: { type: 'integer', value: ({ calls = 0 }) => calls },
};

/** Lines are kept for this long. */
export const keptDays = 90;
const removedAtOnce = 5_000;

/** The log of both directions: who wrote which field of what, and why. */
export class CallLogRepository {
  async add(tx: Tx, calls: readonly NewLoggedCall[]): Promise<void> {
    if (calls.length === 0) return;
    const rows = unnestColumns(calls, columns, 2);
    await tx.rowCount(
      `insert into salesforce_call (brand_id, ${rows.columns})
       select $1, ${rows.columns} from ${rows.sql} as written (${rows.columns})`,
      [tx.brandId, ...rows.params],
    );
  }

  /** Removes some of what is older than the time for which it is kept; ids carry the time. Returns how many lines went. */
  removeOld(tx: Tx, before: Date): Promise<number> {
    return tx.rowCount(
      `delete from salesforce_call where brand_id = $1 and id in (
         select id from salesforce_call where brand_id = $1 and at < $2 order by id limit ${removedAtOnce})`,
      [tx.brandId, before],
    );
  }
}
