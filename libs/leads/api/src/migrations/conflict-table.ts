import { brandTable } from '@leadweave/persistence';

/**
 * Two records that are not paired although something says that they are one event: what intake found when it last decided
 * their cluster, and what a person answered. The rows of records are written in the same transaction, after these.
 */
const leadConflict = `
create table lead_conflict (
  brand_id uuid not null,
  native_id uuid not null,
  whatconverts_id uuid not null,
  location_id uuid not null,
  reason text not null check (reason in ('partner-taken', 'decision-contradicted')),
  difference_ms integer not null,
  taken_native_id uuid,
  taken_whatconverts_id uuid,
  taken_difference_ms integer,
  found_at timestamptz(3) not null,
  decision text check (decision in ('keep', 'ignore')),
  decision_id uuid,
  decision_reason text,
  decided_by text,
  decided_at timestamptz(3),
  primary key (brand_id, native_id, whatconverts_id),
  foreign key (brand_id, location_id) references location (brand_id, id),
  foreign key (brand_id, native_id) references source_record (brand_id, id) on delete cascade deferrable initially deferred,
  foreign key (brand_id, whatconverts_id) references source_record (brand_id, id) on delete cascade
    deferrable initially deferred,
  check ((decision is null) = (decided_at is null)),
  check ((reason = 'partner-taken') = (taken_native_id is not null and taken_whatconverts_id is not null))
)`;

export const conflictStatements = [
  leadConflict,
  'create index lead_conflict_of_whatconverts on lead_conflict (brand_id, whatconverts_id)',
  'create index lead_conflict_open on lead_conflict (brand_id, found_at) where decision is null',
  'create index lead_conflict_decided on lead_conflict (brand_id, decided_at) where decision is not null',
  ...brandTable('lead_conflict', { locationColumn: 'location_id' }),
];
