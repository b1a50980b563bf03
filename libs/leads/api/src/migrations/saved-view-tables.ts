import { brandTable } from '@leadweave/persistence';

/** A list of leads under a name: `query` is what stands behind the question mark of its address. */
const view = `
create table saved_view (
  brand_id uuid not null references brand (id),
  id uuid not null,
  owner_id uuid not null,
  name text not null check (char_length(name) between 1 and 60),
  shared boolean not null,
  query text not null,
  layout jsonb not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (brand_id, id)
)`;

/**
 * How one person looks at a view: the columns and the density, where they differ from the view's own, and which list opens first.
 * The list without a view has the id of zeros, so that it can be part of the key.
 */
const choice = `
create table saved_view_choice (
  brand_id uuid not null references brand (id),
  user_id uuid not null,
  view_id uuid not null,
  layout jsonb,
  is_default boolean not null,
  primary key (brand_id, user_id, view_id)
)`;

/** Saved lists of leads, and how each person looks at them. */
export const savedViewStatements = [
  view,
  'create unique index saved_view_name on saved_view (brand_id, owner_id, lower(name))',
  'create index saved_view_shared on saved_view (brand_id, lower(name)) where shared',
  ...brandTable('saved_view'),
  choice,
  'create unique index saved_view_default on saved_view_choice (brand_id, user_id) where is_default',
  ...brandTable('saved_view_choice'),
];
