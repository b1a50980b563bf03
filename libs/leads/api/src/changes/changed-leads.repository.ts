import { type Tx } from '@leadweave/persistence';
import { type LeadPosition } from '../reading/lead-order.js';
import { SqlParams } from '../reading/sql-params.js';

/** A lead that changed, or is none any more. */
export interface ChangedLead {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: Date;
  /** The lead that it is part of now; itself when it was erased. */
  readonly foldedInto: string | null;
  readonly erasedAt: Date | null;
}

/** Which changes are wanted: those at `since` or later, behind the position. */
export interface ChangesQuery {
  readonly since: Date;
  readonly after?: LeadPosition;
  readonly limit: number;
}

/** Reads which leads changed, in the order of their last change, and only where nothing can appear in between any more. */
export class ChangedLeadsRepository {
  async read(tx: Tx, { since, after, limit }: ChangesQuery): Promise<ChangedLead[]> {
    // A statement of its own, and first: what was still running then is not passed, what had ended is visible now.
    const { horizon } = await tx.one<{ horizon: Date }>('select lead_changes_settled_before() as horizon');
    const params = new SqlParams();
    const conditions = [
      `l.brand_id = ${params.add(tx.brandId)}::uuid`,
      `l.updated_at >= ${params.add(since.toISOString())}::timestamptz`,
      `l.updated_at < ${params.add(horizon.toISOString())}::timestamptz`,
      ...(after
        ? [`(l.updated_at, l.id) > (${params.add(after.value)}::timestamptz, ${params.add(after.id)}::uuid)`]
        : []),
      ...(tx.scope.kind === 'locations' ? [`l.location_id = any (${params.add(tx.scope.locationIds)}::uuid[])`] : []),
    ];
    return tx.query<ChangedLead & Record<string, unknown>>(
      `select l.id, l.version, l.updated_at as "updatedAt", l.folded_into as "foldedInto", l.erased_at as "erasedAt"
       from lead l where ${conditions.join(' and ')} order by l.updated_at, l.id limit ${params.add(limit)}::int`,
      params.values,
    );
  }
}
