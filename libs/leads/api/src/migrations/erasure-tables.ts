import { applicationRole, brandTable, schedulerMayRead } from '@leadweave/persistence';

/**
 * Who must not come back: keyed hashes of e-mail addresses, phone numbers and ids at the sources. Without the keys, which
 * are not in the database, nobody can tell whom they mean.
 */
const identities = `
create table erased_identity (
  brand_id uuid not null,
  digest bytea not null,
  erasure_id uuid not null,
  primary key (brand_id, digest)
)`;

/** One erasure, in numbers. */
const erasures = `
create table erasure (
  brand_id uuid not null,
  id uuid not null,
  cause text not null check (cause in ('request', 'retention')),
  erased_by text not null,
  erased_at timestamptz(3) not null,
  leads integer not null,
  records integer not null,
  inputs integer not null,
  primary key (brand_id, id)
)`;

/**
 * How long a brand keeps what, in days; null keeps it. A brand without a row has the defaults.
 */
const retention = `
create table retention (
  brand_id uuid not null,
  ip_days integer check (ip_days between 1 and 3650),
  raw_days integer check (raw_days between 1 and 3650),
  lead_days integer check (lead_days between 30 and 3650),
  version integer not null default 1,
  primary key (brand_id)
)`;

/** When the nightly work looks at a brand again; without a row, at once. */
const retentionRuns = `
create table retention_run (
  brand_id uuid not null,
  due_at timestamptz(3) not null,
  primary key (brand_id)
)`;

/**
 * The log of a lead can only be added to. This function is the one exception: it empties what events tell of leads that
 * are being erased, in the brand of the unit of work, and changes nothing else of them.
 */
const redact = `
create function redact_lead_events(lead_ids uuid[]) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as $body$
  with redacted as (
    update public.lead_event set changed = '{}'
    where brand_id = public.app_brand_id() and lead_id = any (lead_ids) and changed <> '{}'
      and exists (select from public.lead l
        where l.brand_id = lead_event.brand_id and l.id = lead_event.lead_id and l.erased_at is not null)
    returning 1)
  select count(*)::int from redacted
$body$`;

/** Erased leads stay as empty rows, folded into themselves, so that no list shows them; retention and its settings. */
export const erasureStatements = [
  'alter table lead add column erased_at timestamptz(3)',
  'create index lead_erased on lead (brand_id, erased_at) where erased_at is not null',
  identities,
  ...brandTable('erased_identity'),
  erasures,
  ...brandTable('erasure'),
  retention,
  ...brandTable('retention'),
  retentionRuns,
  ...brandTable('retention_run'),
  ...schedulerMayRead('retention_run', ['brand_id', 'due_at']),
  redact,
  'revoke all on function redact_lead_events(uuid[]) from public',
  `grant execute on function redact_lead_events(uuid[]) to ${applicationRole}`,
  'create index source_record_raw on source_record (brand_id, received_at) where octet_length(raw) > 0',
  `create index source_record_ip on source_record (brand_id, received_at)
   where content #> '{place,ipAddress}' is not null`,
];
