import {
  appendOnlyBrandTable,
  applicationRole,
  brandTable,
  schedulerMayRead,
  SqlMigration,
} from '@leadweave/persistence';

/** A row is a tenant. Its own id is the brand id, so its policy compares `id` where all others compare `brand_id`. */
const brand = [
  `create table brand (
     id uuid primary key,
     name text not null check (char_length(name) between 1 and 120),
     time_zone text not null,
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     created_at timestamptz(3) not null default now(),
     archived_at timestamptz(3),
     version integer not null default 1
   )`,
  'alter table brand enable row level security',
  'alter table brand force row level security',
  `create policy brand_isolation on brand
     using (id = (select app_brand_id())) with check (id = (select app_brand_id()))`,
  `grant select, insert, update on brand to ${applicationRole}`,
  ...schedulerMayRead('brand', ['id', 'archived_at']),
];

/** A row is one outlet. Archived ones keep their leads; their names may be used again. */
const location = [
  `create table location (
     brand_id uuid not null references brand (id),
     id uuid not null,
     name text not null check (char_length(name) between 1 and 120),
     city text,
     region text,
     phone text,
     time_zone text not null,
     status text not null check (status in ('active', 'onboarding', 'coming_soon', 'closed')),
     external_reference text,
     created_at timestamptz(3) not null default now(),
     archived_at timestamptz(3),
     version integer not null default 1,
     primary key (brand_id, id)
   )`,
  'create unique index location_name on location (brand_id, lower(name)) where archived_at is null',
  'create index location_list on location (brand_id, lower(name), id)',
  ...brandTable('location', { locationColumn: 'id' }),
];

/** A row is one change made by a person or by the product in a person's name. Rows are never changed or removed. */
const auditEvent = [
  `create table audit_event (
     brand_id uuid not null references brand (id),
     id uuid not null,
     occurred_at timestamptz(3) not null default now(),
     actor_id uuid,
     actor_name text not null,
     client_address text,
     action text not null,
     subject_kind text not null,
     subject_id text not null,
     details jsonb not null default '{}',
     primary key (brand_id, id)
   )`,
  'create index audit_event_time on audit_event (brand_id, occurred_at desc, id desc)',
  ...appendOnlyBrandTable('audit_event'),
];

/** Brands, locations and the record of who changed what. */
export class Brands0001 extends SqlMigration {
  readonly name = 'Brands2026112000201';
  readonly statements = [...brand, ...location, ...auditEvent];
}
