import { brandTable } from '@leadweave/persistence';

const table = `
create table inbox (
  brand_id uuid not null,
  id uuid not null,
  source text not null,
  kind text not null,
  digest bytea not null,
  raw bytea not null,
  state text not null check (state in ('new', 'done', 'quarantined')),
  reason text,
  detail text,
  external_id text,
  profile_id text,
  location_id uuid,
  run_id uuid,
  attempts integer not null default 0,
  received_at timestamptz(3) not null,
  settled_at timestamptz(3),
  primary key (brand_id, id),
  unique (brand_id, source, digest),
  foreign key (brand_id, location_id) references location (brand_id, id),
  check ((state = 'quarantined') = (reason is not null) or state = 'done')
)`;

/** Raw inputs: webhooks before they are understood, and records that could not be, with the reason. */
export const inboxStatements = [
  table,
  `create index inbox_by_state on inbox (brand_id, state, received_at desc, id desc)`,
  `create index inbox_by_profile on inbox (brand_id, source, profile_id) where state = 'quarantined'`,
  `create index inbox_by_run on inbox (brand_id, run_id) where run_id is not null`,
  ...brandTable('inbox', { locationColumn: 'location_id' }),
];
