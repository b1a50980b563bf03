import { type Tx } from '@leadweave/persistence';
import { behind, type LeadPosition, orderBy } from './lead-order.js';
import { filterSql, type LeadSlice } from './ordered-leads.js';
import { isOnlySearch, type SearchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** How many matches the index is asked for, step by step; most searches end with the first. */
const indexSteps = [2_000, 50_000, 1_000_000] as const;
const byTime = 'l.occurred_at';

/** What is asked of the index. */
export interface IndexSearch {
  readonly patterns: SearchPatterns;
  /** Undefined: in no order. */
  readonly descending?: boolean;
  readonly after?: LeadPosition;
  readonly atMost: number;
}

interface Found {
  readonly ids: readonly string[];
  /** Whether there can be no further match in the part that was not looked at. */
  readonly isComplete: boolean;
}

/** Rare terms: the function finds them by index, newest first; the filters then choose among what it found. */
export async function searchIndex(tx: Tx, slice: LeadSlice, patterns: SearchPatterns): Promise<readonly string[]> {
  for (const atMost of stepsOf(slice)) {
    const { ids, isComplete } = await searchStep(tx, slice, { patterns, atMost, ...orderOfSearch(slice) });
    if (isComplete) return ids;
  }
  return [];
}

/** When nothing but the search limits the list, the first matches are the page. */
function stepsOf({ filter, order, limit }: LeadSlice): readonly number[] {
  return order.expression === byTime && isOnlySearch(filter) ? [limit] : indexSteps;
}

/** In another order than by time, only all matches tell which is first: no order is needed to find them. */
function orderOfSearch({ order, after }: LeadSlice): Pick<IndexSearch, 'descending' | 'after'> {
  return order.expression === byTime ? { descending: order.descending, after } : {};
}

async function searchStep(tx: Tx, slice: LeadSlice, search: IndexSearch): Promise<Found> {
  const params = new SqlParams();
  const call = searchCall(search, params);
  const { order } = slice;
  const conditions = [
    filterSql(slice.brandId, slice.scope, slice.filter, params),
    ...behind(slice.after, order, params),
  ];
  const rows = await tx.query<{ id: string | null; found: number }>(
    `with found as materialized (select lead_id from ${call}),
     matching as (select kept.id, row_number() over (${orderBy({ ...order, expression: 'kept.rank' }, 'kept.id')}) as place
       from found cross join lateral ${oneLead(`l.id, ${order.expression} as rank`, 'found.lead_id', conditions)} kept
       order by place limit ${params.add(slice.limit)})
     select m.id, f.found from (select count(*)::int as found from found) f left join matching m on true order by m.place`,
    params.values,
  );
  const ids = rows.flatMap(({ id }) => id ?? []);
  const sawAll = rows[0]!.found < search.atMost || search.atMost === indexSteps[2];
  return { ids, isComplete: sawAll || (order.expression === byTime && ids.length >= slice.limit) };
}

/**
 * The lead of an id, if it fulfils the conditions. Its limit keeps PostgreSQL from reading all leads of a filter to compare them
 * with the few that were found.
 */
export function oneLead(columns: string, id: string, conditions: readonly string[]): string {
  return `(select ${columns} from lead l where l.id = ${id} and ${conditions.join(' and ')} offset 0)`;
}

/** A call of the function that may use the index of words. */
export function searchCall({ patterns, descending, after, atMost }: IndexSearch, params: SqlParams): string {
  const order = `${params.add(descending ?? null)}::boolean`;
  const position = `${params.add(after?.value ?? null)}::timestamptz, ${params.add(after?.id ?? null)}::uuid`;
  const terms = `${params.add(patterns.all)}::text[], ${params.add(patterns.words)}::text[]`;
  return `search_lead_ids(${terms}, ${order}, ${position}, ${params.add(atMost)}::int)`;
}
