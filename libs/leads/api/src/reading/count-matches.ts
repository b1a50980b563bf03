import { type Tx } from '@leadweave/persistence';
import { type LeadFilter } from './lead-filter.js';
import { leadOrder } from './lead-order.js';
import { lookAtNewest, newestLeads } from './look-at-newest.js';
import { filterSql } from './ordered-leads.js';
import { oneLead, searchCall } from './search-index.js';
import { isOnlySearch, type SearchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** A search never reports more matches than this. */
const mostSearched = 1_000_000;
/**
 * From this share of the newest leads on, walking through the leads finds enough of them sooner than the index does: with
 * another filter earlier, because each lead of the index is held against that.
 */
const frequentShare = { alone: 0.1, filtered: 0.05 };

/** Columns that matches are counted by. */
export type CountedColumn = 'quality' | 'status' | 'type';

/** How many leads match filter and search; counting stops at `atMost`. */
export async function countMatches(tx: Tx, filter: LeadFilter, patterns: SearchPatterns, atMost = mostSearched) {
  const params = new SqlParams();
  const matches = await matchesSql(tx, filter, patterns, atMost, params);
  return (await tx.one<{ n: number }>(`select count(*)::int as n from (${matches}) counted`, params.values)).n;
}

/** How many leads match, for each value of a column; counting stops when all together are `atMost`. */
export async function groupMatches(
  tx: Tx,
  filter: LeadFilter,
  patterns: SearchPatterns,
  by: CountedColumn,
  atMost = mostSearched,
): Promise<Map<string, number>> {
  const params = new SqlParams();
  const matches = await matchesSql(tx, filter, patterns, atMost, params);
  const rows = await tx.query<{ value: string; n: number }>(
    `select ${by} as value, count(*)::int as n from (${matches}) counted group by 1`,
    params.values,
  );
  return new Map(rows.map(({ value, n }) => [value, n]));
}

/** Quality, status and type of the matches, in no order. */
async function matchesSql(tx: Tx, filter: LeadFilter, patterns: SearchPatterns, atMost: number, params: SqlParams) {
  const isAlone = isOnlySearch(filter);
  const isFrequent = (await shareOfNewest(tx, filter, patterns)) > frequentShare[isAlone ? 'alone' : 'filtered'];
  const limit = () => `limit ${params.add(atMost)}::int`;
  if (isFrequent || patterns.words.length === 0) return `${walk(tx, filter, patterns, params)} ${limit()}`;
  const search = `${searchCall({ patterns, atMost: isAlone ? atMost : mostSearched }, params)} s`;
  if (isAlone) return `select lead_quality as quality, lead_status as status, lead_type as type from ${search}`;
  const conditions = [filterSql(tx.brandId, tx.scope, filter, params)];
  const kept = oneLead('l.quality, l.status, l.type', 's.lead_id', conditions);
  return `select kept.* from ${search} cross join lateral ${kept} kept ${limit()}`;
}

async function shareOfNewest(tx: Tx, filter: LeadFilter, patterns: SearchPatterns): Promise<number> {
  const order = leadOrder('-occurredAt');
  const slice = { brandId: tx.brandId, scope: tx.scope, filter, order, limit: newestLeads };
  const { ids, scanned } = await lookAtNewest(tx, slice, patterns);
  return ids.length / Math.max(1, scanned);
}

function walk(tx: Tx, filter: LeadFilter, { all }: SearchPatterns, params: SqlParams): string {
  const matches = all.map((pattern) => `l.search_text like ${params.add(pattern)}`).join(' and ');
  const conditions = filterSql(tx.brandId, tx.scope, filter, params);
  return `select l.quality, l.status, l.type from lead l where ${conditions} and ${matches}`;
}
