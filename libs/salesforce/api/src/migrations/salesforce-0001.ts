import { brandTable, schedulerMayRead, SqlMigration } from '@leadweave/persistence';

/**
 * A brand's link to an org. Tokens and the customer's own app are sealed. The row is locked while tokens are renewed, so what
 * changes with every call stands in `salesforce_usage`, and what is due in `salesforce_duty`.
 */
const connection = [
  `create table salesforce_connection (
     brand_id uuid not null,
     id uuid not null,
     place jsonb not null,
     app_sealed text,
     org_id text not null,
     org_name text,
     user_id text not null,
     user_name text not null,
     instance_url text not null,
     tokens_sealed text,
     state text not null check (state in
       ('CONNECTED', 'NEEDS_REAUTH', 'LIMITED', 'BLOCKED_BY_POLICY', 'PAUSED', 'DISCONNECTED')),
     state_reason text,
     state_since timestamptz(3) not null,
     authorised_at timestamptz(3) not null,
     tokens_at timestamptz(3) not null,
     probe_at timestamptz(3),
     share_percent integer not null default 100 check (share_percent between 1 and 100),
     set_up jsonb not null default '{}',
     created_by text not null,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     version integer not null default 1,
     primary key (brand_id, id),
     unique (brand_id, org_id),
     check ((state = 'DISCONNECTED') = (tokens_sealed is null))
   )`,
  `create unique index salesforce_connection_live on salesforce_connection (brand_id) where state <> 'DISCONNECTED'`,
  ...brandTable('salesforce_connection'),
  ...schedulerMayRead('salesforce_connection', ['brand_id', 'id', 'state', 'tokens_at', 'probe_at']),
];

/** A sign-in that is under way in somebody's browser: ten minutes, once. */
const signIn = [
  `create table salesforce_sign_in (
     brand_id uuid not null,
     state_digest bytea not null,
     id uuid not null,
     user_id text not null,
     place jsonb not null,
     verifier_sealed text not null,
     app_sealed text,
     confirms_other_org boolean not null default false,
     expires_at timestamptz(3) not null,
     primary key (brand_id, state_digest)
   )`,
  'create index salesforce_sign_in_old on salesforce_sign_in (brand_id, expires_at)',
  ...brandTable('salesforce_sign_in'),
];

/** Calls of the last days, and what the org said of its own allowance. One row for each day in UTC. */
const usage = [
  `create table salesforce_usage (
     brand_id uuid not null,
     connection_id uuid not null,
     day date not null,
     own_calls integer not null default 0,
     org_used integer,
     org_limit integer,
     seen_at timestamptz(3),
     last_success_at timestamptz(3),
     last_failure_at timestamptz(3),
     last_failure text,
     primary key (brand_id, connection_id, day),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  ...brandTable('salesforce_usage'),
];

/** What people chose, as documents that one class reads and checks. */
const settings = [
  `create table salesforce_settings (
     brand_id uuid not null,
     connection_id uuid not null,
     to_salesforce jsonb not null,
     to_leads jsonb not null,
     mapping jsonb not null,
     updated_by text not null,
     updated_at timestamptz(3) not null,
     version integer not null default 1,
     primary key (brand_id, connection_id),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  ...brandTable('salesforce_settings'),
];

/** Recurring work of a connection. A worker holds a duty by `lease_until`; `lease` fences off one that woke up too late. */
const duty = [
  `create table salesforce_duty (
     brand_id uuid not null,
     connection_id uuid not null,
     kind text not null,
     due_at timestamptz(3) not null,
     lease_until timestamptz(3),
     lease integer not null default 0,
     primary key (brand_id, connection_id, kind),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  ...brandTable('salesforce_duty'),
  ...schedulerMayRead('salesforce_duty', ['brand_id', 'connection_id', 'kind', 'due_at', 'lease_until']),
];

/**
 * A lead on its way to Salesforce and its link there: outbox and memory in one, so that one lead is served by one worker and the newest
 * wish wins. `wanted_seq` is the number of the lead's event that asked last, `sent_seq` the one that was served.
 */
const lead = [
  `create table salesforce_lead (
     brand_id uuid not null,
     connection_id uuid not null,
     lead_id uuid not null,
     location_id uuid not null,
     object text check (object in ('Lead', 'Contact')),
     record_id text,
     contact_id text,
     account_id text,
     opportunity_id text,
     converted_at timestamptz(3),
     is_ours boolean not null default false,
     tied_by text,
     state text not null check (state in ('waiting', 'sending', 'synced', 'stayed', 'failed', 'review', 'stopped')),
     reason jsonb,
     error_key text,
     choice jsonb,
     sent jsonb not null default '{}',
     wanted_seq integer not null default 0,
     sent_seq integer not null default 0,
     wanted_at timestamptz(3),
     is_live boolean not null default true,
     tries integer not null default 0,
     due_at timestamptz(3),
     lease_until timestamptz(3),
     lease integer not null default 0,
     last_synced_at timestamptz(3),
     last_direction text,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     primary key (brand_id, connection_id, lead_id),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id),
     check ((state = 'sending') = (lease_until is not null)),
     check (state <> 'waiting' or due_at is not null)
   )`,
  `create index salesforce_lead_due on salesforce_lead (brand_id, connection_id, due_at) where due_at is not null`,
  `create index salesforce_lead_held on salesforce_lead (brand_id, connection_id, lease_until) where lease_until is not null`,
  `create index salesforce_lead_by_state on salesforce_lead (brand_id, connection_id, state, lead_id)`,
  `create index salesforce_lead_by_error on salesforce_lead (brand_id, connection_id, error_key, lead_id) where error_key is not null`,
  `create index salesforce_lead_by_record on salesforce_lead (brand_id, connection_id, record_id) where record_id is not null`,
  `create index salesforce_lead_by_contact on salesforce_lead (brand_id, connection_id, contact_id) where contact_id is not null`,
  `create index salesforce_lead_by_opportunity on salesforce_lead (brand_id, connection_id, opportunity_id)
   where opportunity_id is not null`,
  ...brandTable('salesforce_lead', { locationColumn: 'location_id' }),
];

/** What happened between a lead and Salesforce or WhatConverts, in both directions. Kept 90 days. */
const log = [
  `create table salesforce_call (
     brand_id uuid not null,
     id uuid not null,
     connection_id uuid not null,
     direction text not null check (direction in ('to_salesforce', 'to_lead', 'to_whatconverts')),
     lead_id uuid,
     location_id uuid,
     object text,
     record_id text,
     action text not null,
     result text not null check (result in ('done', 'skipped', 'failed')),
     reason jsonb,
     fields jsonb not null default '[]',
     request_id text,
     at timestamptz(3) not null,
     duration_ms integer,
     calls integer not null default 0,
     primary key (brand_id, id),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  'create index salesforce_call_list on salesforce_call (brand_id, id desc)',
  'create index salesforce_call_by_direction on salesforce_call (brand_id, direction, id desc)',
  'create index salesforce_call_by_result on salesforce_call (brand_id, result, id desc)',
  'create index salesforce_call_by_lead on salesforce_call (brand_id, lead_id, id desc) where lead_id is not null',
  ...brandTable('salesforce_call', { locationColumn: 'location_id' }),
];

/** Opportunities that were read, each as its newest version. */
const opportunity = [
  `create table salesforce_opportunity (
     brand_id uuid not null,
     connection_id uuid not null,
     id text not null,
     lead_id uuid,
     location_id uuid,
     tied_by text,
     state text not null check (state in ('tied', 'untied', 'review', 'set-aside')),
     candidates jsonb not null default '[]',
     name text not null,
     stage text not null,
     amount numeric(24, 6),
     currency text not null,
     is_closed boolean not null,
     is_won boolean not null,
     close_date date,
     is_deleted boolean not null default false,
     created_date timestamptz(3) not null,
     stamp timestamptz(3) not null,
     fingerprint bytea not null,
     matched boolean not null default false,
     account_id text,
     contact_ids text[] not null default '{}',
     leadweave_id text,
     whatconverts_id text,
     fields jsonb not null default '{}',
     first_seen_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     primary key (brand_id, connection_id, id),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  `create index salesforce_opportunity_by_lead on salesforce_opportunity (brand_id, lead_id) where lead_id is not null`,
  `create index salesforce_opportunity_by_state on salesforce_opportunity (brand_id, connection_id, state, id)`,
  `create index salesforce_opportunity_by_stamp on salesforce_opportunity (brand_id, connection_id, stamp, id)`,
  ...brandTable('salesforce_opportunity', { locationColumn: 'location_id' }),
];

/** How far changes of an object were read: up to `covered_at` whole, and within a poll up to a row. */
const cursor = [
  `create table salesforce_cursor (
     brand_id uuid not null,
     connection_id uuid not null,
     object text not null,
     covered_at timestamptz(3) not null,
     until_at timestamptz(3),
     page_stamp timestamptz(3),
     page_id text,
     polled_at timestamptz(3),
     quiet_since timestamptz(3),
     primary key (brand_id, connection_id, object),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  ...brandTable('salesforce_cursor'),
];

/** What WhatConverts is owed of a lead's value, and what was settled with it before. */
const writeBack = [
  `create table salesforce_write_back (
     brand_id uuid not null,
     connection_id uuid not null,
     lead_id uuid not null,
     location_id uuid not null,
     settled jsonb not null default '{}',
     owed jsonb not null default '{}',
     state text not null check (state in ('waiting', 'sending', 'done', 'failed')),
     reason jsonb,
     tries integer not null default 0,
     due_at timestamptz(3),
     lease_until timestamptz(3),
     lease integer not null default 0,
     caused_at timestamptz(3) not null,
     written_at timestamptz(3),
     updated_at timestamptz(3) not null,
     primary key (brand_id, connection_id, lead_id),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id),
     check ((state = 'waiting') = (due_at is not null)),
     check ((state = 'sending') = (lease_until is not null))
   )`,
  `create index salesforce_write_back_due on salesforce_write_back (brand_id, connection_id, due_at) where due_at is not null`,
  `create index salesforce_write_back_held on salesforce_write_back (brand_id, connection_id, lease_until)
   where lease_until is not null`,
  `create index salesforce_write_back_by_state on salesforce_write_back (brand_id, connection_id, state, lead_id)`,
  ...brandTable('salesforce_write_back', { locationColumn: 'location_id' }),
];

/** Runs over leads that were there before: counted first, confirmed, then run exactly so. */
const backFill = [
  `create table salesforce_back_fill (
     brand_id uuid not null,
     id uuid not null,
     connection_id uuid not null,
     since timestamptz(3) not null,
     until timestamptz(3) not null,
     settings_version integer not null,
     plan jsonb not null,
     state text not null check (state in ('planned', 'running', 'done', 'stopped', 'refused')),
     reason jsonb,
     done jsonb not null default '{}',
     position jsonb,
     created_by text not null,
     created_at timestamptz(3) not null,
     started_at timestamptz(3),
     ended_at timestamptz(3),
     primary key (brand_id, id),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  'create index salesforce_back_fill_list on salesforce_back_fill (brand_id, connection_id, id desc)',
  `create unique index salesforce_back_fill_running on salesforce_back_fill (brand_id, connection_id) where state = 'running'`,
  ...brandTable('salesforce_back_fill'),
];

/** The connection to Salesforce and everything that goes over it. */
export class Salesforce0001 extends SqlMigration {
  readonly name = 'Salesforce2026112601001';
  readonly statements = [
    ...connection,
    ...signIn,
    ...usage,
    ...settings,
    ...duty,
    ...lead,
    ...log,
    ...opportunity,
    ...cursor,
    ...writeBack,
    ...backFill,
  ];
}
