import { type Tx } from '@leadweave/persistence';
import { type LeadPosition } from './lead-order.js';
import { filterSql, type LeadSlice, orderedLeads } from './ordered-leads.js';
import { type SearchPatterns, searchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** How many of the newest leads are looked through before the index of trigrams is asked. */
const scannedLeads = 3_000;
/** Without an index for short terms, this many are looked through and no more. */
const scannedForShortTerms = 20_000;
/** How many matches the index is asked for, step by step; most searches end with the first. */
const indexSteps = [2_000, 50_000, 1_000_000] as const;

type Slice = Omit<LeadSlice, 'brandId' | 'scope'>;

interface Found {
  readonly ids: readonly string[];
  /** Whether there can be no further match in the part that was not looked at. */
  readonly isComplete: boolean;
}

/** Ids of the leads of a slice, in its order. */
export async function findLeads(tx: Tx, part: Slice): Promise<readonly string[]> {
  const slice = { ...part, brandId: tx.brandId, scope: tx.scope };
  const patterns = searchPatterns(part.filter.q);
  if (!patterns) return firstLeads(tx, slice);
  const scanned = await scanNewest(tx, slice, patterns);
  return scanned.isComplete ? scanned.ids : searchIndex(tx, slice, patterns);
}

async function firstLeads(tx: Tx, slice: LeadSlice): Promise<string[]> {
  const params = new SqlParams();
  const rows = await tx.query<{ id: string }>(orderedLeads(slice, 'l.id', params), params.values);
  return rows.map(({ id }) => id);
}

/** Frequent terms: the first page lies among the newest leads, and reading those is cheaper than any index. */
async function scanNewest(tx: Tx, slice: LeadSlice, patterns: SearchPatterns): Promise<Found> {
  const params = new SqlParams();
  const most = patterns.areIndexed ? scannedLeads : scannedForShortTerms;
  const columns = `l.id, l.search_text, row_number() over (${orderInWindow(slice)}) as place`;
  const scanned = orderedLeads({ ...slice, limit: most }, columns, params);
  const matches = patterns.all.map((pattern) => `search_text like ${params.add(pattern)}`).join(' and ');
  const rows = await tx.query<{ id: string | null; scanned: number }>(
    `with scanned as materialized (${scanned})
     select m.id, s.scanned from (select count(*)::int as scanned from scanned) s
     left join lateral (select id, place from scanned where ${matches} order by place limit ${params.add(slice.limit)}) m on true
     order by m.place`,
    params.values,
  );
  const ids = rows.flatMap(({ id }) => id ?? []);
  const sawAll = rows[0]!.scanned < most || !patterns.areIndexed;
  return { ids, isComplete: ids.length >= slice.limit || sawAll };
}

function orderInWindow({ order }: LeadSlice): string {
  const direction = order.descending ? 'desc' : 'asc';
  return `order by ${order.expression} ${direction}, l.id ${direction}`;
}

/** Rare terms: the function finds them by index, newest first; the filters then choose among what it found. */
async function searchIndex(tx: Tx, slice: LeadSlice, patterns: SearchPatterns): Promise<readonly string[]> {
  for (const most of indexSteps) {
    const { ids, isComplete } = await searchStep(tx, slice, patterns, most);
    if (isComplete) return ids;
  }
  return [];
}

async function searchStep(tx: Tx, slice: LeadSlice, patterns: SearchPatterns, most: number): Promise<Found> {
  const params = new SqlParams();
  const byTime = slice.order.expression === 'l.occurred_at';
  const search = searchCall(
    patterns,
    byTime ? slice.after : undefined,
    !byTime || slice.order.descending,
    most,
    params,
  );
  const conditions = filterSql(slice.brandId, slice.scope, slice.filter, params);
  const { expression, type, descending } = slice.order;
  const direction = descending ? 'desc' : 'asc';
  const position = slice.after
    ? ` and (${expression}, l.id) ${descending ? '<' : '>'} (${params.add(slice.after.value)}::${type}, ${params.add(slice.after.id)}::uuid)`
    : '';
  const rows = await tx.query<{ id: string | null; found: number }>(
    `with found as materialized (select lead_id from ${search}),
     matching as (select l.id, row_number() over (order by ${expression} ${direction}, l.id ${direction}) as place
       from found join lead l on l.id = found.lead_id where ${conditions}${position}
       order by place limit ${params.add(slice.limit)})
     select m.id, f.found from (select count(*)::int as found from found) f left join matching m on true order by m.place`,
    params.values,
  );
  const ids = rows.flatMap(({ id }) => id ?? []);
  // In another order than by time, only all matches tell which is first.
  const sawAll = rows[0]!.found < most || most === indexSteps[2];
  return { ids, isComplete: sawAll || (byTime && ids.length >= slice.limit) };
}

/** A call of the function that may use the index of trigrams. */
export function searchCall(
  patterns: SearchPatterns,
  after: LeadPosition | undefined,
  descending: boolean,
  most: number,
  params: SqlParams,
): string {
  const position = `${params.add(after?.value ?? null)}::timestamptz, ${params.add(after?.id ?? null)}::uuid`;
  return `search_lead_ids(${params.add(patterns.all)}::text[], ${params.add(descending)}::boolean, ${position}, ${params.add(most)}::int)`;
}
