import { type Tx } from '@leadweave/persistence';
import { orderBy } from './lead-order.js';
import { type LeadSlice, orderedLeads } from './ordered-leads.js';
import { type SearchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** Leads that are looked through first. */
export const newestLeads = 500;

/** What the first leads of a slice tell about a search. */
export interface FirstLook {
  /** Ids of matches in order, no more than the slice's limit. */
  readonly ids: readonly string[];
  readonly scanned: number;
}

/** Frequent terms fill their page here. */
export async function lookAtNewest(tx: Tx, slice: LeadSlice, { all }: SearchPatterns): Promise<FirstLook> {
  const params = new SqlParams();
  const columns = `l.id, l.search_text, row_number() over (${orderBy(slice.order)}) as place`;
  const scanned = orderedLeads({ ...slice, limit: newestLeads }, columns, params);
  const matches = all.map((pattern) => `search_text like ${params.add(pattern)}`).join(' and ');
  return tx.one<FirstLook>(
    `with scanned as materialized (${scanned})
     select (select count(*)::int from scanned) as scanned,
       array(select id::text from scanned where ${matches} order by place limit ${params.add(slice.limit)}::int) as ids`,
    params.values,
  );
}
