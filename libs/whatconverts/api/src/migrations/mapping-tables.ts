import { brandTable } from '@leadweave/persistence';

/**
 * Which profile a location takes its leads from. A change ends one row and begins another, so the past stays readable.
 * `backfill_from` is the first creation time that may be imported: 365 days before the mapping was saved.
 */
const profileMapping = [
  `create table profile_mapping (
     brand_id uuid not null,
     id uuid not null,
     connection_id uuid not null,
     location_id uuid not null,
     profile_id text not null check (profile_id ~ '^[0-9]{1,18}$'),
     profile_name text,
     account_id text,
     mapped_at timestamptz(3) not null,
     mapped_by text not null,
     removed_at timestamptz(3),
     removed_by text,
     backfill_from timestamptz(3) not null,
     backfill_state text not null check (backfill_state in ('waiting', 'running', 'done')),
     backfill_run_id uuid,
     version integer not null default 1,
     primary key (brand_id, id),
     foreign key (brand_id, connection_id) references connection (brand_id, id),
     foreign key (brand_id, location_id) references location (brand_id, id)
   )`,
  'create unique index profile_mapping_location on profile_mapping (brand_id, location_id) where removed_at is null',
  'create unique index profile_mapping_profile on profile_mapping (brand_id, profile_id) where removed_at is null',
  'create index profile_mapping_connection on profile_mapping (brand_id, connection_id) where removed_at is null',
  ...brandTable('profile_mapping', { locationColumn: 'location_id' }),
];

/** The profiles that a master key reaches, as last read: one row for each connection. */
const profileList = [
  `create table profile_list (
     brand_id uuid not null,
     connection_id uuid not null,
     fetched_at timestamptz(3) not null,
     profiles jsonb not null,
     primary key (brand_id, connection_id),
     foreign key (brand_id, connection_id) references connection (brand_id, id)
   )`,
  ...brandTable('profile_list'),
];

/** Requests sent with a key on a UTC day, by priority. Counted before each try is sent. */
const requestLedger = [
  `create table request_ledger (
     brand_id uuid not null,
     key_fingerprint bytea not null,
     day date not null,
     interactive integer not null default 0,
     confirm integer not null default 0,
     incremental integer not null default 0,
     backfill integer not null default 0,
     primary key (brand_id, key_fingerprint, day)
   )`,
  ...brandTable('request_ledger'),
];

/** Intervals of creation dates of a profile that are proved complete, both bounds inclusive. They never overlap. */
const coverage = [
  `create table coverage (
     brand_id uuid not null,
     id uuid not null,
     profile_id text not null,
     covered_from timestamptz(3) not null,
     covered_to timestamptz(3) not null,
     passes integer not null,
     total integer not null,
     ids_hash text not null,
     proved_at timestamptz(3) not null,
     run_id uuid not null,
     primary key (brand_id, id),
     check (covered_from <= covered_to)
   )`,
  'create index coverage_profile on coverage (brand_id, profile_id, covered_from)',
  ...brandTable('coverage'),
];

export const mappingStatements = [...profileMapping, ...profileList, ...requestLedger, ...coverage];
