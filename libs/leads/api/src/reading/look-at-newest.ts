import { type Tx } from '@leadweave/persistence';
import { orderBy } from './lead-order.js';
import { type LeadSlice, orderedLeads } from './ordered-leads.js';
import { type SearchPatterns } from './search-patterns.js';
import { SqlParams } from './sql-params.js';

/** Leads that are looked through first. */
export const newestLeads = 500;
/** Of these, the trigrams are counted in so many. */
const sampledLeads = 200;
/** A trigram that more of the sample contain narrows too little for the length of its list. */
const mostOfRare = 0.05;
/** When all are frequent, this many of the rarest are used. */
const fewestProbes = 3;

/** What the first leads of a slice tell about a search. */
export interface FirstLook {
  /** Ids of matches in order, no more than the slice's limit. */
  readonly ids: readonly string[];
  readonly scanned: number;
  /** Patterns of rare trigrams for the index; empty when it must be asked for the terms themselves. */
  readonly probes: readonly string[];
}

interface FirstLookRow {
  readonly scanned: number;
  readonly ids: string[];
  readonly counts: number[] | null;
}

/** Frequent terms fill their page here. For the others this shows which of their trigrams are rare. */
export async function lookAtNewest(tx: Tx, slice: LeadSlice, { all, trigrams }: SearchPatterns): Promise<FirstLook> {
  const params = new SqlParams();
  const columns = `l.id, l.search_text, row_number() over (${orderBy(slice.order)}) as place`;
  const scanned = orderedLeads({ ...slice, limit: newestLeads }, columns, params);
  const matches = all.map((pattern) => `search_text like ${params.add(pattern)}`).join(' and ');
  const limit = `${params.add(slice.limit)}::int`;
  const row = await tx.one<FirstLookRow>(
    `with scanned as materialized (${scanned}),
       found as materialized (select array(select id::text from scanned where ${matches} order by place limit ${limit}) as ids)
     select (select count(*)::int from scanned) as scanned, ids,
       case when cardinality(ids) < ${limit} then array(
         select (select count(*)::int from scanned where place <= ${sampledLeads} and strpos(search_text, trigram) > 0)
         from unnest(${params.add(trigrams)}::text[]) with ordinality as t (trigram, n) order by n) end as counts
     from found`,
    params.values,
  );
  const sample = Math.min(row.scanned, sampledLeads);
  return { ids: row.ids, scanned: row.scanned, probes: rareProbes(trigrams, row.counts ?? [], sample) };
}

/** LIKE patterns of the trigrams that few leads of the sample contain. */
export function rareProbes(trigrams: readonly string[], counts: readonly number[], sample: number): string[] {
  const rarest = trigrams
    .map((trigram, index) => ({ trigram, share: (counts[index] ?? 0) / Math.max(1, sample) }))
    .sort((left, right) => left.share - right.share);
  const rare = rarest.filter(({ share }) => share <= mostOfRare);
  return (rare.length > 0 ? rare : rarest.slice(0, fewestProbes)).map(({ trigram }) => `%${trigram}%`);
}
