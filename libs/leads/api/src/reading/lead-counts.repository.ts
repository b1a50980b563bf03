import { leadTypes, qualities, statuses } from '@leadweave/domain';
import { type Tx } from '@leadweave/persistence';
import { searchCall } from './find-leads.js';
import { type LeadFilter } from './lead-filter.js';
import { type CountGroup } from './lead-list-query.dto.js';
import { filterSql } from './ordered-leads.js';
import { searchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** Counting stops here, so that it always takes the same time. */
export const countCap = 10_000;
/** A search never reports more matches than this. */
const mostSearched = 1_000_000;

/** A number of leads; `capped` when there are more. */
export interface LeadCount {
  readonly total: number;
  readonly capped: boolean;
}

const groupValues: Readonly<Record<CountGroup, readonly string[]>> = {
  quality: qualities,
  status: statuses,
  type: leadTypes,
};

/** Counts leads without reading more of them than the cap. */
export class LeadCountsRepository {
  async count(tx: Tx, filter: LeadFilter, exact: boolean): Promise<LeadCount> {
    const params = new SqlParams();
    const { n } = await tx.one<{ n: number }>(`select (${countSql(tx, filter, exact, params)}) as n`, params.values);
    return capped(n, exact);
  }

  /** One count for each value of the group that the filter allows. */
  async groups(tx: Tx, filter: LeadFilter, by: CountGroup, exact: boolean): Promise<(LeadCount & { value: string })[]> {
    const params = new SqlParams();
    const values = groupValues[by].filter((value) => filter[by]?.includes(value as never) ?? true);
    const counts = values.map((value) => `(${countSql(tx, { ...filter, [by]: [value] }, exact, params)})`);
    const { n } = await tx.one<{ n: number[] }>(`select array[${counts.join(', ')}]::int[] as n`, params.values);
    return values.map((value, index) => ({ value, ...capped(n[index]!, exact) }));
  }
}

function countSql(tx: Tx, filter: LeadFilter, exact: boolean, params: SqlParams): string {
  const patterns = searchPatterns(filter.q);
  const most = exact ? mostSearched : countCap + 1;
  const limit = exact ? '' : ` limit ${most}`;
  if (patterns && isOnlySearch(filter)) {
    return `select count(*)::int from ${searchCall(patterns, undefined, true, most, params)}`;
  }
  const conditions = filterSql(tx.brandId, tx.scope, filter, params);
  if (!patterns) return `select count(*)::int from (select from lead l where ${conditions}${limit}) counted`;
  const search = searchCall(patterns, undefined, true, mostSearched, params);
  return `select count(*)::int from (select from ${search} s cross join lateral (
    select from lead l where l.id = s.lead_id and ${conditions} offset 0) matching${limit}) counted`;
}

/** Without another filter every match counts: the function alone answers, and no more than the cap is needed. */
function isOnlySearch({ q: _q, ...others }: LeadFilter): boolean {
  return Object.values(others).every((value) => value === undefined);
}

function capped(n: number, exact: boolean): LeadCount {
  return !exact && n > countCap ? { total: countCap, capped: true } : { total: n, capped: false };
}
