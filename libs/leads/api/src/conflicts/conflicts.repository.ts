import { type PairingConflict } from '@leadweave/lead-matching';
import { sanitizeText, type Tx, unnestColumns } from '@leadweave/persistence';
import { SqlParams } from '../reading/sql-params.js';
import { afterPosition, inQueueOrder } from '../review/after-position.js';
import { type ReviewFilter, type ReviewPosition, type ReviewState } from '../review/review-item.js';
import { type ReviewCommand } from '../review/review-source.js';
import {
  type ConflictKey,
  conflictKeyText,
  type ConflictReason,
  type FoundConflict,
  type LeadConflict,
} from './lead-conflict.js';

/** First word of the ids of conflicts in the queue. */
export const conflictWord = 'conflict';

interface ConflictRow {
  readonly native_id: string;
  readonly whatconverts_id: string;
  readonly location_id: string;
  readonly reason: ConflictReason;
  readonly external_id: string;
  readonly difference_ms: number;
  readonly taken_native_id: string | null;
  readonly taken_whatconverts_id: string | null;
  readonly taken_external_id: string | null;
  readonly taken_difference_ms: number | null;
  readonly found_at: Date;
  readonly decision: string | null;
  readonly decision_reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
}

const keySql = `(c.native_id::text || '~' || c.whatconverts_id::text) collate "C"`;
const inState = { open: 'c.decision is null', decided: 'c.decision is not null' } as const;
const ordered = (state: ReviewState) =>
  ({ state, word: conflictWord, since: state === 'open' ? 'c.found_at' : 'c.decided_at', key: keySql }) as const;
const selected = `select c.*, w.external_id, t.external_id as taken_external_id
  from lead_conflict c
  join source_record w on w.brand_id = c.brand_id and w.id = c.whatconverts_id
  left join source_record t on t.brand_id = c.brand_id and t.id = c.taken_whatconverts_id`;

/** Reads and writes `lead_conflict`. */
export class ConflictsRepository {
  page(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<LeadConflict[]> {
    const params = new SqlParams();
    const order = ordered(filter.state);
    return this.read(
      tx,
      `${selected} where ${conditions(tx, filter, params)} and ${afterPosition(order, after, params)}
       ${inQueueOrder(order)} limit ${params.add(limit)}`,
      params,
    );
  }

  async count(tx: Tx, filter: ReviewFilter): Promise<number> {
    const params = new SqlParams();
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int as total from lead_conflict c where ${conditions(tx, filter, params)}`,
      params.values,
    );
    return total;
  }

  async one(tx: Tx, key: ConflictKey): Promise<LeadConflict | undefined> {
    const params = new SqlParams();
    const where = `${inScope(tx, params)} and ${isOneOf([key], params)}`;
    return (await this.read(tx, `${selected} where ${where}`, params))[0];
  }

  /** Keys of what an answer is for. */
  async chosen(tx: Tx, filter: ReviewFilter, keys?: readonly ConflictKey[]): Promise<ConflictKey[]> {
    const params = new SqlParams();
    const which = keys ? isOneOf(keys, params) : 'true';
    return tx.query<ConflictKey & Record<string, unknown>>(
      `select c.native_id as "nativeId", c.whatconverts_id as "whatConvertsId" from lead_conflict c
        where ${conditions(tx, filter, params)} and ${which} order by c.native_id, c.whatconverts_id`,
      params.values,
    );
  }

  /** A person keeps things as they are. Returns how many conflicts that settled. */
  async decide(tx: Tx, keys: readonly ConflictKey[], command: ReviewCommand): Promise<number> {
    const { answer, reason = '', by, at, decisionId } = command;
    const params = new SqlParams();
    return tx.rowCount(
      `update lead_conflict c set decision = ${params.add(answer)}, decision_id = ${params.add(decisionId)}::uuid,
              decision_reason = ${params.add(sanitizeText(reason))}, decided_by = ${params.add(by)},
              decided_at = ${params.add(at.toISOString())}::timestamptz
        where ${inScope(tx, params)} and ${isOneOf(keys, params)} and ${inState.open}`,
      params.values,
    );
  }

  async reopen(tx: Tx, keys: readonly ConflictKey[]): Promise<number> {
    const params = new SqlParams();
    return tx.rowCount(
      `update lead_conflict c set decision = null, decision_id = null, decision_reason = null, decided_by = null,
              decided_at = null
        where ${inScope(tx, params)} and ${isOneOf(keys, params)} and ${inState.decided}`,
      params.values,
    );
  }

  /** Takes away what these records were part of and does not hold any more. */
  async forgetOthers(tx: Tx, recordIds: readonly string[], holding: readonly PairingConflict[]): Promise<void> {
    const kept = unnestColumns(holding, heldColumns, 3);
    await tx.rowCount(
      `delete from lead_conflict c
        where c.brand_id = $1 and (c.native_id = any ($2::uuid[]) or c.whatconverts_id = any ($2::uuid[]))
          and not exists (select from ${kept.sql} as held (${kept.columns})
                           where held.native_id = c.native_id and held.whatconverts_id = c.whatconverts_id
                             and held.reason = c.reason)`,
      [tx.brandId, recordIds, ...kept.params],
    );
  }

  /** Another pair in the way is another question: an answer to the old one does not count for it. */
  async add(tx: Tx, found: readonly FoundConflict[], at: Date): Promise<void> {
    if (found.length === 0) return;
    const rows = unnestColumns(found, foundColumns, 3);
    await tx.rowCount(
      `insert into lead_conflict as c (brand_id, found_at, ${rows.columns})
       select $1, $2, ${rows.columns} from ${rows.sql} as found (${rows.columns})
       on conflict (brand_id, native_id, whatconverts_id) do update
         set reason = excluded.reason, difference_ms = excluded.difference_ms, taken_native_id = excluded.taken_native_id,
             taken_whatconverts_id = excluded.taken_whatconverts_id, taken_difference_ms = excluded.taken_difference_ms,
             found_at = excluded.found_at, decision = null, decision_id = null, decision_reason = null,
             decided_by = null, decided_at = null
       where (c.reason, c.taken_native_id, c.taken_whatconverts_id)
         is distinct from (excluded.reason, excluded.taken_native_id, excluded.taken_whatconverts_id)`,
      [tx.brandId, at.toISOString(), ...rows.params],
    );
  }

  private async read(tx: Tx, sql: string, params: SqlParams): Promise<LeadConflict[]> {
    const rows = await tx.query<ConflictRow & Record<string, unknown>>(sql, params.values);
    return rows.map(conflictOf);
  }
}

function conditions(tx: Tx, filter: ReviewFilter, params: SqlParams): string {
  const { state, reason, profileId, locationId, receivedFrom, receivedTo } = filter;
  const optional = [
    // Conflicts are about records, not about a profile.
    profileId !== undefined && 'false',
    reason !== undefined && `c.reason = ${params.add(reason)}`,
    locationId !== undefined && `c.location_id = ${params.add(locationId)}::uuid`,
    receivedFrom !== undefined && `c.found_at >= ${params.add(receivedFrom.toISOString())}::timestamptz`,
    receivedTo !== undefined && `c.found_at < ${params.add(receivedTo.toISOString())}::timestamptz`,
  ];
  return [inScope(tx, params), inState[state], ...optional.filter((condition) => condition !== false)].join(' and ');
}

function inScope({ brandId, scope }: Tx, params: SqlParams): string {
  const brand = `c.brand_id = ${params.add(brandId)}::uuid`;
  return scope.kind === 'locations'
    ? `${brand} and c.location_id = any (${params.add(scope.locationIds)}::uuid[])`
    : brand;
}

function isOneOf(keys: readonly ConflictKey[], params: SqlParams): string {
  const natives = params.add(keys.map(({ nativeId }) => nativeId));
  return `c.native_id = any (${natives}::uuid[]) and ${keySql} = any (${params.add(keys.map(conflictKeyText))}::text[])`;
}

function conflictOf(row: ConflictRow): LeadConflict {
  const { decision, decided_at: decidedAt } = row;
  return {
    nativeId: row.native_id,
    whatConvertsId: row.whatconverts_id,
    locationId: row.location_id,
    reason: row.reason,
    externalId: row.external_id,
    differenceMs: row.difference_ms,
    ...(row.taken_native_id !== null && {
      takenBy: {
        nativeId: row.taken_native_id,
        whatConvertsId: row.taken_whatconverts_id!,
        externalId: row.taken_external_id ?? '',
        differenceMs: row.taken_difference_ms!,
      },
    }),
    since: decidedAt ?? row.found_at,
    ...(decision !== null &&
      decidedAt && {
        decision: { answer: decision, reason: row.decision_reason ?? '', by: row.decided_by ?? '', at: decidedAt },
      }),
  };
}

const heldColumns = {
  native_id: { type: 'uuid', value: ({ nativeId }: PairingConflict) => nativeId },
  whatconverts_id: { type: 'uuid', value: ({ whatConvertsId }: PairingConflict) => whatConvertsId },
  reason: { type: 'text', value: ({ reason }: PairingConflict) => reason },
} as const;

const foundColumns = {
  native_id: { type: 'uuid', value: ({ conflict }: FoundConflict) => conflict.nativeId },
  whatconverts_id: { type: 'uuid', value: ({ conflict }: FoundConflict) => conflict.whatConvertsId },
  location_id: { type: 'uuid', value: ({ locationId }: FoundConflict) => locationId },
  reason: { type: 'text', value: ({ conflict }: FoundConflict) => conflict.reason },
  difference_ms: { type: 'integer', value: ({ conflict }: FoundConflict) => Math.round(conflict.differenceMs) },
  taken_native_id: { type: 'uuid', value: ({ conflict }: FoundConflict) => conflict.takenBy?.nativeId },
  taken_whatconverts_id: { type: 'uuid', value: ({ conflict }: FoundConflict) => conflict.takenBy?.whatConvertsId },
  taken_difference_ms: {
    type: 'integer',
    value: ({ conflict }: FoundConflict) => conflict.takenBy && Math.round(conflict.takenBy.differenceMs),
  },
} as const;
