import { appendOnlyBrandTable, brandTable } from '@leadweave/persistence';

const events = `
create table lead_event (
  brand_id uuid not null,
  lead_id uuid not null,
  seq integer not null,
  id uuid not null,
  location_id uuid not null,
  kind text not null,
  at timestamptz(3) not null,
  actor_kind text not null,
  actor_id text,
  origin jsonb not null,
  changed jsonb not null,
  primary key (brand_id, lead_id, seq),
  unique (brand_id, id),
  foreign key (brand_id, lead_id) references lead (brand_id, id)
)`;

const bulkActions = `
create table bulk_action (
  brand_id uuid not null,
  id uuid not null,
  actor_id text not null,
  field text not null check (field in ('quality', 'status')),
  value text not null,
  changed integer not null,
  created_at timestamptz(3) not null,
  undone_at timestamptz(3),
  primary key (brand_id, id)
)`;

const bulkActionLeads = `
create table bulk_action_lead (
  brand_id uuid not null,
  bulk_action_id uuid not null,
  lead_id uuid not null,
  before text not null,
  before_by text,
  before_at timestamptz(3),
  primary key (brand_id, bulk_action_id, lead_id),
  foreign key (brand_id, bulk_action_id) references bulk_action (brand_id, id),
  foreign key (brand_id, lead_id) references lead (brand_id, id)
)`;

/** The append-only log of each lead, and what bulk actions changed, so that they can be undone. */
export const leadEventStatements = [
  events,
  ...appendOnlyBrandTable('lead_event', { locationColumn: 'location_id' }),
  bulkActions,
  ...brandTable('bulk_action'),
  bulkActionLeads,
  'create index bulk_action_lead_lead on bulk_action_lead (brand_id, lead_id)',
  ...brandTable('bulk_action_lead'),
];
