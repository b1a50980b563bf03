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
  /** It went to a location that the reader does not see; `updatedAt` and `version` are of that moment. */
  readonly hasLeft: boolean;
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
    const [brand, from, until, most] = [
      params.add(tx.brandId),
      params.add(since.toISOString()),
      params.add(horizon.toISOString()),
      params.add(limit),
    ];
    const position = after && ([params.add(after.value), params.add(after.id)] as const);
    const page = (time: string, id: string) => `
      ${time} >= ${from}::timestamptz and ${time} < ${until}::timestamptz
      ${position ? `and (${time}, ${id}) > (${position[0]}::timestamptz, ${position[1]}::uuid)` : ''}`;
    const some = tx.scope.kind === 'locations' ? `${params.add(tx.scope.locationIds)}::uuid[]` : undefined;
    const leads = `
      select l.id, l.version, l.updated_at as "updatedAt", l.folded_into as "foldedInto", l.erased_at as "erasedAt", false as "hasLeft"
      from lead l where l.brand_id = ${brand}::uuid and ${page('l.updated_at', 'l.id')}
        ${some ? `and l.location_id = any (${some})` : ''}
      order by l.updated_at, l.id limit ${most}::int`;
    return tx.query<ChangedLead & Record<string, unknown>>(
      some
        ? `select * from ((${leads}) union all (${departuresSql(brand, page, some, most)})) as changes
           order by "updatedAt", id limit ${most}::int`
        : leads,
      params.values,
    );
  }
}

/** Leads that left for a location that the reader does not see. The policy of `lead` shows it those that came back to it. */
function departuresSql(brand: string, page: (time: string, id: string) => string, some: string, most: string): string {
  return `
    select d.lead_id, d.version, d.left_at, null::uuid, null::timestamptz, true
    from lead_departure d where d.brand_id = ${brand}::uuid and d.location_id = any (${some}) and ${page('d.left_at', 'd.lead_id')}
      and not exists (select from lead l where l.brand_id = d.brand_id and l.id = d.lead_id and l.location_id = any (${some}))
    order by d.left_at, d.lead_id limit ${most}::int`;
}
