import { applicationRole, brandTable } from '@leadweave/persistence';

/** A row is a form. `location_id` is set for a form of one location; the others belong to the whole brand. */
const form = [
  `create table form (
     brand_id uuid not null references brand (id),
     id uuid not null,
     location_id uuid,
     name text not null check (char_length(name) between 1 and 120),
     state text not null default 'active' check (state in ('active', 'disabled')),
     public_key text not null,
     design jsonb not null,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     archived_at timestamptz(3),
     version integer not null default 1,
     primary key (brand_id, id),
     unique (brand_id, public_key),
     foreign key (brand_id, location_id) references location (brand_id, id)
   )`,
  'create unique index form_name on form (brand_id, lower(name)) where archived_at is null',
  'create index form_list on form (brand_id, lower(name), id)',
  'create index form_by_public_key on form (public_key, brand_id)',
  'create index form_by_id on form (id, brand_id)',
  ...brandTable('form', { locationColumn: 'location_id' }),
];

/**
 * A visitor names a form and no brand. This function, which runs as the owner of the table, tells whose form it is and
 * nothing else; the policy lets the owner read inside it.
 */
const publicForm = [
  'create policy owner_reads on form for select to current_user using (true)',
  `create function public_form(wanted_key text, wanted_id uuid) returns table (brand_id uuid, form_id uuid)
   language sql stable security definer set search_path = pg_catalog, public, pg_temp
   as $$
     select f.brand_id, f.id from form f
     where (f.public_key = wanted_key or f.id = wanted_id) and f.archived_at is null
   $$`,
  'revoke all on function public_form(text, uuid) from public',
  `grant execute on function public_form(text, uuid) to ${applicationRole}`,
];

/** A row is one submission as it was received: the raw truth, whatever became of it. */
const submission = [
  `create table form_submission (
     brand_id uuid not null,
     id uuid not null,
     form_id uuid not null,
     form_version integer not null,
     location_id uuid not null,
     lead_id uuid,
     state text not null check (state in ('lead', 'test', 'quarantined')),
     external_id text,
     submitted_at timestamptz(3) not null,
     received_at timestamptz(3) not null,
     suspicions text[] not null default '{}',
     content_type text not null,
     raw bytea not null,
     digest bytea not null,
     sending jsonb not null,
     primary key (brand_id, id),
     foreign key (brand_id, form_id) references form (brand_id, id),
     foreign key (brand_id, location_id) references location (brand_id, id),
     foreign key (brand_id, lead_id) references lead (brand_id, id),
     check ((state = 'lead') = (lead_id is not null))
   )`,
  `create unique index form_submission_external_id on form_submission (brand_id, form_id, external_id)
   where external_id is not null`,
  'create index form_submission_time on form_submission (brand_id, form_id, submitted_at desc, id desc)',
  'create index form_submission_lead on form_submission (brand_id, lead_id) where lead_id is not null',
  ...brandTable('form_submission', { locationColumn: 'location_id' }),
];

/** A row is the answer to a request with an idempotency key, so that its repetition is answered alike. */
const idempotency = [
  `create table form_idempotency (
     brand_id uuid not null,
     form_id uuid not null,
     key text not null,
     fingerprint bytea not null,
     answer jsonb not null,
     expires_at timestamptz(3) not null,
     primary key (brand_id, form_id, key),
     foreign key (brand_id, form_id) references form (brand_id, id)
   )`,
  'create index form_idempotency_expiry on form_idempotency (brand_id, expires_at)',
  ...brandTable('form_idempotency'),
];

/** A row counts the submissions of one form from one client address (as a digest) in one window of time. */
const rate = [
  `create table form_rate (
     brand_id uuid not null,
     form_id uuid not null,
     address bytea not null,
     window_seconds integer not null,
     window_start timestamptz(3) not null,
     count integer not null,
     primary key (brand_id, form_id, address, window_seconds, window_start),
     foreign key (brand_id, form_id) references form (brand_id, id)
   )`,
  'create index form_rate_window on form_rate (brand_id, window_start)',
  ...brandTable('form_rate'),
];

/** A row counts why submissions of a form were refused on one UTC day; never what they said. */
const refusal = [
  `create table form_refusal (
     brand_id uuid not null,
     form_id uuid not null,
     day date not null,
     code text not null,
     field text not null,
     count integer not null,
     last_at timestamptz(3) not null,
     sample text,
     primary key (brand_id, form_id, day, code, field),
     foreign key (brand_id, form_id) references form (brand_id, id)
   )`,
  ...brandTable('form_refusal'),
];

/** Forms and all that is kept about their submissions. */
export const formStatements = [...form, ...publicForm, ...submission, ...idempotency, ...rate, ...refusal];
