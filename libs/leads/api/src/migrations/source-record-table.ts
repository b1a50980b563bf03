import { brandTable } from '@leadweave/persistence';

const table = `
create table source_record (
  brand_id uuid not null,
  id uuid not null,
  source text not null,
  external_id text not null,
  location_id uuid not null,
  lead_id uuid not null,
  type text not null,
  occurred_at timestamptz(3) not null,
  source_updated_at timestamptz(3),
  content_hash bytea not null,
  normalised_email text,
  phone_e164 text,
  visitor_id text,
  pairable boolean not null,
  in_progress boolean not null,
  state text not null default 'present' check (state in ('present', 'gone')),
  gone_at timestamptz(3),
  verified boolean not null,
  received_at timestamptz(3) not null,
  content jsonb not null,
  raw bytea not null,
  run_id uuid,
  primary key (brand_id, id),
  unique (brand_id, source, external_id),
  foreign key (brand_id, location_id) references location (brand_id, id),
  foreign key (brand_id, lead_id) references lead (brand_id, id),
  check ((state = 'gone') = (gone_at is not null))
)`;

/** Compression by lz4 costs a third of the default's time; a server built without it keeps the default. */
const compression = `
do $$ begin
  alter table source_record alter column raw set compression lz4, alter column content set compression lz4;
exception when feature_not_supported then null;
end $$`;

const decisions = `
create table pairing_decision (
  brand_id uuid not null,
  native_id uuid not null,
  whatconverts_id uuid not null,
  kind text not null check (kind in ('split', 'never')),
  decided_by text,
  decided_at timestamptz(3) not null,
  primary key (brand_id, native_id, whatconverts_id),
  foreign key (brand_id, native_id) references source_record (brand_id, id),
  foreign key (brand_id, whatconverts_id) references source_record (brand_id, id)
)`;

/** What was received: one row for each contact event of each source, and people's decisions about possible pairs. */
export const sourceRecordStatements = [
  table,
  compression,
  'create index source_record_cluster on source_record (brand_id, normalised_email, location_id) where pairable',
  'create index source_record_lead on source_record (brand_id, lead_id)',
  `create index source_record_unverified on source_record (brand_id, source, received_at) where not verified`,
  ...brandTable('source_record', { locationColumn: 'location_id' }),
  decisions,
  'create index pairing_decision_whatconverts on pairing_decision (brand_id, whatconverts_id)',
  ...brandTable('pairing_decision'),
];
