import { type Tx } from '@leadweave/persistence';
import { orderBy } from './lead-order.js';
import { type FirstLook, lookAtNewest, newestLeads } from './look-at-newest.js';
import { type LeadSlice, orderedLeads } from './ordered-leads.js';
import { searchIndex } from './search-index.js';
import { type SearchPatterns, searchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** Without an index for short terms, this many are looked through and no more. */
const scannedForShortTerms = 20_000;
/** Looking through more leads than this to fill a page takes longer than asking the index. */
const mostScanned = 10_000;
/** Fewer matches in the first look tell nothing about how frequent a term is. */
const fewestToEstimate = 4;

type Slice = Omit<LeadSlice, 'brandId' | 'scope'>;

/** Ids of the leads of a slice, in its order. */
export async function findLeads(tx: Tx, part: Slice): Promise<readonly string[]> {
  const slice = { ...part, brandId: tx.brandId, scope: tx.scope };
  const patterns = searchPatterns(part.filter.q);
  return patterns ? searchLeads(tx, slice, patterns) : firstLeads(tx, slice);
}

async function firstLeads(tx: Tx, slice: LeadSlice): Promise<string[]> {
  const params = new SqlParams();
  const rows = await tx.query<{ id: string }>(orderedLeads(slice, 'l.id', params), params.values);
  return rows.map(({ id }) => id);
}

async function searchLeads(tx: Tx, slice: LeadSlice, patterns: SearchPatterns): Promise<readonly string[]> {
  const look = await lookAtNewest(tx, slice, patterns);
  if (look.ids.length >= slice.limit || look.scanned < newestLeads) return look.ids;
  if (patterns.words.length === 0) return scanOn(tx, slice, patterns, scannedForShortTerms);
  const ids = isFrequent(look, slice.limit) ? await scanOn(tx, slice, patterns, mostScanned) : [];
  return ids.length >= slice.limit ? ids : searchIndex(tx, slice, patterns);
}

/** Whether the page is probably filled by walking the list. */
function isFrequent({ ids, scanned }: FirstLook, limit: number): boolean {
  return ids.length >= fewestToEstimate && (scanned * limit) / ids.length <= mostScanned;
}

/** Walks the list in its order and stops as soon as the page is full. */
async function scanOn(tx: Tx, slice: LeadSlice, { all }: SearchPatterns, atMost: number): Promise<string[]> {
  const params = new SqlParams();
  const walked = orderedLeads(
    { ...slice, limit: atMost },
    `l.id, l.search_text, ${slice.order.expression} as rank`,
    params,
  );
  const matches = all.map((pattern) => `l.search_text like ${params.add(pattern)}`).join(' and ');
  const rows = await tx.query<{ id: string }>(
    `select l.id from (${walked}) l where ${matches}
     ${orderBy({ ...slice.order, expression: 'l.rank' })} limit ${params.add(slice.limit)}::int`,
    params.values,
  );
  return rows.map(({ id }) => id);
}
