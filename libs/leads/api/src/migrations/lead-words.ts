import { applicationRole, brandTable } from '@leadweave/persistence';

/** 500 code points, as `searchTextOf` cuts a word: an entry of an index has at most 2.7 kB. A repetition counts to 255 at most. */
const longestWord = '\\S{250}\\S{250}';

/**
 * Marks that divide an e-mail address, a name of two parts or a path, so that their parts are words that other leads have too.
 * Few, because each costs time with every text. `searchPatterns` cuts terms at the same marks.
 */
const marks = '@.-_+/';

/** The words of a search text as an array; built-in functions only, so that an index computes it fast. */
export const wordsOf = (text: string) =>
  `string_to_array(translate(${text}, '${marks}', '${' '.repeat(marks.length)}'), ' ', '')`;

const table = `
create table lead_word (
  brand_id uuid not null,
  word text not null,
  primary key (brand_id, word)
)`;

const shorten = `
update lead set search_text = regexp_replace(search_text, '(${longestWord})\\S+', '\\1', 'g')
where search_text ~ '${longestWord}\\S'`;

const fill = `
insert into lead_word (brand_id, word)
select distinct l.brand_id, words.word from lead l cross join unnest(${wordsOf('l.search_text')}) as words (word)
where words.word is not null`;

/** Words in one order for all, so that two transactions with the same new words wait for each other instead of blocking each other. */
const noteWords = (name: string, from: string) => `
create function ${name}() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
begin
  insert into public.lead_word (brand_id, word)
  select distinct l.brand_id, words.word from ${from} cross join unnest(${wordsOf('l.search_text')}) as words (word)
  where words.word is not null order by 1, 2
  on conflict do nothing;
  return null;
end $body$`;

const changed = `written l join replaced was on was.brand_id = l.brand_id and was.id = l.id and was.search_text <> l.search_text`;

/**
 * Row-level security keeps PostgreSQL from using an index for a search, because LIKE is not leakproof. This function searches
 * as the owner, whom the policies `search_reads` show all rows, and repeats what the policies of `lead` demand: the brand
 * and the locations of the running unit of work, which no argument can widen.
 *
 * `patterns` are LIKE patterns that a search text must match. `probes` are LIKE patterns of single words that every match
 * contains: each is looked up among the brand's words, and the index of words then finds the leads that have one of these.
 * A probe of too many words narrows nothing and is left out. No order is kept when `descending` is null.
 *
 * Of the settings, `work_mem` holds all rows of a frequent word; with less, whole pages would be read and their texts cut into words anew.
 */
const searchFunction = `
create or replace function search_lead_ids(
  patterns text[], probes text[], descending boolean, after_at timestamptz, after_id uuid, at_most integer
) returns table (lead_id uuid, lead_occurred_at timestamptz, lead_quality text, lead_status text, lead_type text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off set enable_seqscan = off set plan_cache_mode = force_custom_plan
set max_parallel_workers_per_gather = 0 set work_mem = '32MB' as $body$
declare
  most_words constant integer := 1000;
  -- Each row that an index of words finds is held against all words of its condition.
  words_of_condition constant integer := 16;
  brand uuid := public.app_brand_id();
  locations uuid[] := public.app_location_ids();
  everywhere boolean := public.app_all_locations();
  conditions text := '';
  ordering text := '';
  found_words text[];
  pattern text;
begin
  if brand is null or coalesce(cardinality(patterns), 0) = 0 then return; end if;
  foreach pattern in array coalesce(probes, '{}') loop
    found_words := array(
      select word from public.lead_word where brand_id = brand and word like pattern limit most_words + 1);
    if cardinality(found_words) = 0 then return; end if;
    continue when cardinality(found_words) > most_words;
    conditions := conditions || (
      select ' and (' || string_agg($q$${wordsOf('search_text')} && $q$ || quote_literal(part) || '::text[]', ' or ') || ')'
      from (select array_agg(word)::text from unnest(found_words) with ordinality as w (word, n)
            group by (n - 1) / words_of_condition) as parts (part));
  end loop;
  foreach pattern in array patterns loop
    conditions := conditions || format(' and search_text like %L', pattern);
  end loop;
  if not everywhere then conditions := conditions || ' and location_id = any ($2)'; end if;
  if after_at is not null then
    conditions := conditions
      || format(' and (occurred_at, id) %s ($3, $4)', case when descending then '<' else '>' end);
  end if;
  if descending is not null then
    -- Not the column of the result, which has another type than the index.
    ordering := format('order by l.occurred_at %1$s, l.id %1$s', case when descending then 'desc' else 'asc' end);
  end if;
  return query execute
    'select id, occurred_at::timestamptz, quality, status, type from public.lead l
     where brand_id = $1 and folded_into is null' || conditions || ' ' || ordering || ' limit $5'
  using brand, locations, after_at, after_id, at_most;
end $body$`;

const triggers = [
  noteWords('note_new_lead_words', 'written l'),
  noteWords('note_changed_lead_words', changed),
  `create trigger lead_words_new after insert on lead
   referencing new table as written for each statement execute function note_new_lead_words()`,
  `create trigger lead_words_changed after update on lead
   referencing old table as replaced new table as written for each statement execute function note_changed_lead_words()`,
];

/**
 * The words that the leads of a brand contain. A search asks these first: they are a fraction of the texts, and few of them contain
 * what is sought. Words of a lead that was erased go with it (forgotten-words.ts); others stay, which costs the search nothing.
 */
export const leadWordStatements = [
  // The owner sees no brand's rows to change them otherwise.
  'alter table lead no force row level security',
  shorten,
  'alter table lead force row level security',
  table,
  ...triggers,
  fill,
  'create index lead_word_search on lead_word using gin (brand_id, word gin_trgm_ops)',
  `create index lead_words on lead using gin (brand_id, (${wordsOf('search_text')}))`,
  'drop index lead_search',
  ...brandTable('lead_word'),
  `revoke all on lead_word from ${applicationRole}`,
  'create policy owner_keeps on lead_word to current_user using (true) with check (true)',
  searchFunction,
];
