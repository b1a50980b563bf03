import { leadTypes, qualities, statuses } from '@leadweave/domain';
import { type Tx } from '@leadweave/persistence';
import { countMatches, groupMatches } from './count-matches.js';
import { type LeadFilter } from './lead-filter.js';
import { type CountGroup } from './lead-list-query.dto.js';
import { filterSql } from './ordered-leads.js';
import { searchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** Counting stops here, so that it always takes the same time. */
export const countCap = 10_000;

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
    const patterns = searchPatterns(filter.q);
    if (patterns) return capped(await countMatches(tx, filter, patterns, mostOf(exact)), exact);
    const params = new SqlParams();
    const { n } = await tx.one<{ n: number }>(`select (${countSql(tx, filter, exact, params)}) as n`, params.values);
    return capped(n, exact);
  }

  /** One count for each value of the group that the filter allows. */
  async groups(tx: Tx, filter: LeadFilter, by: CountGroup, exact: boolean): Promise<(LeadCount & { value: string })[]> {
    const values = groupValues[by].filter((value) => filter[by]?.includes(value as never) ?? true);
    const patterns = searchPatterns(filter.q);
    if (patterns) return foundGroups(values, await groupMatches(tx, filter, patterns, by, mostOf(exact)), exact);
    const counts = await this.countsOf(tx, filter, by, values, exact);
    return values.map((value, index) => ({ value, ...capped(counts[index]!, exact) }));
  }

  private async countsOf(tx: Tx, filter: LeadFilter, by: CountGroup, values: readonly string[], exact: boolean) {
    const params = new SqlParams();
    const counts = values.map((value) => `(${countSql(tx, { ...filter, [by]: [value] }, exact, params)})`);
    return (await tx.one<{ n: number[] }>(`select array[${counts.join(', ')}]::int[] as n`, params.values)).n;
  }
}

const mostOf = (exact: boolean) => (exact ? undefined : countCap + 1);

function countSql(tx: Tx, filter: LeadFilter, exact: boolean, params: SqlParams): string {
  const limit = exact ? '' : ` limit ${mostOf(exact)}`;
  const conditions = filterSql(tx.brandId, tx.scope, filter, params);
  return `select count(*)::int from (select from lead l where ${conditions}${limit}) counted`;
}

/** Of a search all values are counted together, so with more matches than the cap there may be more of each. */
function foundGroups(values: readonly string[], counts: ReadonlyMap<string, number>, exact: boolean) {
  const sum = [...counts.values()].reduce((total, n) => total + n, 0);
  const isCapped = capped(sum, exact).capped;
  return values.map((value) => ({
    value,
    ...capped(counts.get(value) ?? 0, exact),
    ...(isCapped && { capped: true }),
  }));
}

function capped(n: number, exact: boolean): LeadCount {
  return !exact && n > countCap ? { total: countCap, capped: true } : { total: n, capped: false };
}
