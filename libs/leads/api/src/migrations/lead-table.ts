import { applicationRole, brandTable } from '@leadweave/persistence';

/**
 * `people` holds what people decided about this lead itself (`PeoplesDecisions`). `quality` and `status` are what the list
 * shows: the same, merged with the decisions on a lead that folded into this one. The intake's upsert sets neither.
 */
const table = `
create table lead (
  brand_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  enrichment_record_id uuid,
  folded_into uuid,
  version integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  type text not null,
  transaction_type text,
  occurred_at timestamptz(3) not null,
  contact_name text,
  company text,
  email text,
  phone_raw text,
  phone_e164 text,
  caller_id text,
  form_name text,
  message_excerpt text,
  source text,
  medium text,
  campaign text,
  keyword text,
  device_type text,
  channel text,
  duration_seconds integer,
  has_recording boolean not null,
  paired boolean not null,
  verified boolean not null,
  gone_at timestamptz(3),
  vendor_spam boolean not null,
  vendor_duplicate boolean not null,
  vendor_repeat boolean not null,
  quotable text,
  quote_minor bigint,
  sales_minor bigint,
  lead_score double precision,
  search_text text not null,
  quality text not null default 'unscored' check (quality in ('unscored', 'good', 'spam')),
  quality_by text,
  quality_at timestamptz(3),
  status text not null default 'new' check (status in ('new', 'viewed', 'archived')),
  status_by text,
  status_at timestamptz(3),
  people jsonb not null default '{"edits": {}}',
  primary key (brand_id, id),
  foreign key (brand_id, location_id) references location (brand_id, id)
)`;

/**
 * One ordered index for each filter of the list, so that a page costs the same with a thousand leads and a million. They
 * include the location, which the policy asks for: counting then reads the index alone.
 */
const filtered = (column: string, condition = '') =>
  `create index lead_by_${column} on lead (brand_id, ${column}, occurred_at desc, id desc)
   include (location_id) where folded_into is null${condition}`;

const ordered = (column: string) =>
  `create index lead_by_${column}_order on lead (brand_id, ${column} desc, id desc)
   include (location_id) where folded_into is null`;

const partly = (column: string) =>
  `create index lead_${column} on lead (brand_id, occurred_at desc, id desc) where folded_into is null and ${column}`;

const indexes = [
  ordered('occurred_at'),
  ...['location_id', 'type', 'quality', 'status'].map((column) => filtered(column)),
  ...['source', 'medium', 'campaign', 'form_name', 'channel'].map((column) =>
    filtered(column, ` and ${column} is not null`),
  ),
  partly('has_recording'),
  partly('paired'),
  `create index lead_by_duration on lead (brand_id, (coalesce(duration_seconds, -1)) desc, id desc)
   where folded_into is null`,
  'create index lead_by_updated_at on lead (brand_id, updated_at desc, id desc)',
  'create index lead_search on lead using gin (brand_id, search_text gin_trgm_ops)',
];

/**
 * Row-level security keeps PostgreSQL from using an index for LIKE, because LIKE is not leakproof. This function searches
 * as the owner, whom the policy `search_reads` shows all rows, and repeats what the policies of `lead` demand: the brand
 * and the locations of the running unit of work, which no argument can widen.
 *
 * `probes` are patterns of a few rare trigrams: the index is asked for these alone, and every row that it finds is held against
 * `patterns` then. The index would read the long lists of the frequent trigrams too, which takes ten times as long. Without
 * probes it is asked for the patterns. No order is kept when `descending` is null.
 */
const searchFunction = `
create function search_lead_ids(
  patterns text[], probes text[], descending boolean, after_at timestamptz, after_id uuid, at_most integer
) returns table (lead_id uuid, lead_occurred_at timestamptz, lead_quality text, lead_status text, lead_type text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set jit = off as $body$
declare
  brand uuid := public.app_brand_id();
  locations uuid[] := public.app_location_ids();
  everywhere boolean := public.app_all_locations();
  has_probes boolean := coalesce(cardinality(probes), 0) > 0;
  conditions text := '';
  ordering text := '';
  pattern text;
begin
  if brand is null or coalesce(cardinality(patterns), 0) = 0 then return; end if;
  foreach pattern in array coalesce(probes, '{}') loop
    conditions := conditions || format(' and search_text like %L', pattern);
  end loop;
  foreach pattern in array patterns loop
    -- No index knows the expression, so the pattern becomes a filter.
    conditions := conditions
      || format(' and %s like %L', case when has_probes then $q$(search_text || '')$q$ else 'search_text' end, pattern);
  end loop;
  if not everywhere then conditions := conditions || ' and location_id = any ($2)'; end if;
  if after_at is not null then
    conditions := conditions
      || format(' and (occurred_at, id) %s ($3, $4)', case when descending then '<' else '>' end);
  end if;
  if descending is not null then
    ordering := format('order by occurred_at %1$s, id %1$s', case when descending then 'desc' else 'asc' end);
  end if;
  return query execute format(
    'select id, occurred_at::timestamptz, quality, status, type from public.lead
     where brand_id = $1 and folded_into is null%s %s limit $5', conditions, ordering)
  using brand, locations, after_at, after_id, at_most;
end $body$`;

/**
 * Counting by an index alone needs to know which pages all may see, and a search reads what vacuum has not yet merged into the
 * index of trigrams: both want a vacuum sooner than after a fifth of new rows.
 */
const upkeep =
  'alter table lead set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05)';

/** UUIDv7 for events that one statement writes for any number of leads; PostgreSQL has its own from 18 on only. */
const eventIdFunction = `
create function new_event_id() returns uuid language sql volatile parallel safe
return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
  52, 1), 53, 1), 'hex')::uuid`;

/** What people see: one row for each lead, with the columns of the list and people's decisions. */
export const leadStatements = [
  'create extension if not exists btree_gin with schema public',
  table,
  upkeep,
  ...indexes,
  ...brandTable('lead', { locationColumn: 'location_id' }),
  'create policy search_reads on lead for select to current_user using (true)',
  searchFunction,
  eventIdFunction,
  'revoke all on function search_lead_ids(text[], text[], boolean, timestamptz, uuid, integer) from public',
  `grant execute on function search_lead_ids(text[], text[], boolean, timestamptz, uuid, integer) to ${applicationRole}`,
];
