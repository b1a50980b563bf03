import { type Tx } from '@leadweave/persistence';
import { type LeadFilter } from './lead-filter.js';
import { leadOrder } from './lead-order.js';
import { lookAtNewest } from './look-at-newest.js';
import { filterSql } from './ordered-leads.js';
import { searchCall } from './search-index.js';
import { isOnlySearch, type SearchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** A search never reports more matches than this. */
const mostSearched = 1_000_000;
/** From this share of the newest leads on, walking through the leads finds enough of them sooner than the index does. */
const frequentShare = 0.5;
/** More than the first look can find, so that it counts the trigrams too. */
const unlimited = 1_000_000;

/** How many leads match filter and search; counting stops at `atMost`. */
export async function countMatches(tx: Tx, filter: LeadFilter, patterns: SearchPatterns, atMost = mostSearched) {
  const { probes, ids, scanned } = await firstLook(tx, patterns);
  const params = new SqlParams();
  const isFrequent = ids.length > scanned * frequentShare;
  const counted = isFrequent
    ? walk(tx, filter, patterns, params)
    : `select from ${matching(tx, filter, patterns, probes, isOnlySearch(filter) ? atMost : mostSearched, params)}`;
  const limit = params.add(atMost);
  const sql = `select count(*)::int as n from (${counted} limit ${limit}::int) counted`;
  return (await tx.one<{ n: number }>(sql, params.values)).n;
}

/** How many leads match, for each value of a column. */
export async function groupMatches(
  tx: Tx,
  filter: LeadFilter,
  patterns: SearchPatterns,
  by: 'quality' | 'status' | 'type',
): Promise<Map<string, number>> {
  const { probes } = await firstLook(tx, patterns);
  const params = new SqlParams();
  const { [by]: wanted, ...others } = filter;
  const from = matching(tx, isOnlySearch(others) ? others : filter, patterns, probes, mostSearched, params);
  const rows = await tx.query<{ value: string; n: number }>(
    `select s.lead_${by} as value, count(*)::int as n from ${from} group by 1`,
    params.values,
  );
  return new Map(
    rows.filter(({ value }) => wanted?.includes(value as never) ?? true).map(({ value, n }) => [value, n]),
  );
}

function firstLook(tx: Tx, patterns: SearchPatterns) {
  const slice = { brandId: tx.brandId, scope: tx.scope, filter: {}, order: leadOrder('-occurredAt'), limit: unlimited };
  return lookAtNewest(tx, slice, patterns);
}

/** The matches of the search, held against the other filters when there are any. */
function matching(
  tx: Tx,
  filter: LeadFilter,
  patterns: SearchPatterns,
  probes: readonly string[],
  atMost: number,
  params: SqlParams,
): string {
  const search = `${searchCall({ patterns, probes, atMost }, params)} s`;
  if (isOnlySearch(filter)) return search;
  const conditions = filterSql(tx.brandId, tx.scope, filter, params);
  return `${search} cross join lateral (select from lead l where l.id = s.lead_id and ${conditions} offset 0) kept`;
}

function walk(tx: Tx, filter: LeadFilter, { all }: SearchPatterns, params: SqlParams): string {
  const matches = all.map((pattern) => `l.search_text like ${params.add(pattern)}`).join(' and ');
  return `select from lead l where ${filterSql(tx.brandId, tx.scope, filter, params)} and ${matches}`;
}
