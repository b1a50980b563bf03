import { brandTable, schedulerMayRead } from '@leadweave/persistence';

/**
 * Leads to be written as CSV for one person. `position_…` is the last lead that is written: a worker that takes over goes
 * on behind it.
 */
const job = `
create table export_job (
  brand_id uuid not null references brand (id),
  id uuid not null,
  requested_by uuid not null,
  filter jsonb not null,
  columns jsonb not null,
  scope jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  reason text,
  total integer,
  rows_written integer not null default 0,
  bytes_written bigint not null default 0,
  chunks integer not null default 0,
  position_value text,
  position_id uuid,
  failures integer not null default 0,
  created_at timestamptz(3) not null,
  touched_at timestamptz(3) not null,
  ended_at timestamptz(3),
  expires_at timestamptz(3) not null,
  primary key (brand_id, id)
)`;

/** A piece of the file, gzip on its own, at most 1 MB before packing. */
const chunk = `
create table export_chunk (
  brand_id uuid not null,
  export_id uuid not null,
  seq integer not null,
  content bytea not null,
  primary key (brand_id, export_id, seq),
  foreign key (brand_id, export_id) references export_job (brand_id, id) on delete cascade
)`;

/** Exports and their files. The files are packed already, so the table does not try again. */
export const exportStatements = [
  job,
  'create index export_job_person on export_job (brand_id, requested_by, id desc)',
  `create index export_job_open on export_job (brand_id, touched_at) where state in ('queued', 'running')`,
  'create index export_job_expiry on export_job (brand_id, expires_at)',
  ...brandTable('export_job'),
  ...schedulerMayRead('export_job', ['brand_id', 'id', 'state', 'touched_at', 'expires_at']),
  chunk,
  'alter table export_chunk alter column content set storage external',
  ...brandTable('export_chunk'),
];
