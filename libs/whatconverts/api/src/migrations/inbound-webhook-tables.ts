import { applicationRole, brandTable, schedulerMayRead } from '@leadweave/persistence';

/**
 * The address of a connection that WhatConverts pushes to. Only digests of its secrets are kept; the previous one is accepted
 * until its time is over, and its use is counted so that people see whether the new address has arrived everywhere.
 */
const inboundWebhook = [
  `create table inbound_webhook (
     brand_id uuid not null,
     connection_id uuid not null,
     public_id text not null,
     secret_digest bytea not null check (length(secret_digest) = 32),
     previous_digest bytea check (length(previous_digest) = 32),
     previous_until timestamptz(3),
     previous_uses integer not null default 0,
     previous_used_at timestamptz(3),
     created_at timestamptz(3) not null,
     rotated_at timestamptz(3),
     last_received_at timestamptz(3),
     primary key (brand_id, connection_id),
     unique (brand_id, public_id),
     foreign key (brand_id, connection_id) references connection (brand_id, id),
     check ((previous_digest is null) = (previous_until is null))
   )`,
  'create index inbound_webhook_public on inbound_webhook (public_id)',
  ...brandTable('inbound_webhook'),
];

/**
 * A delivery names no brand. This question runs as the owner, whom the policy lets read inside it and in no other way that the
 * application has, and answers for one public id only.
 */
const findFunction = `
create function find_inbound_webhook(wanted text)
returns table (brand_id uuid, connection_id uuid, secret_digest bytea, previous_digest bytea, previous_until timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select w.brand_id, w.connection_id, w.secret_digest, w.previous_digest, w.previous_until
  from inbound_webhook w where w.public_id = wanted
$$`;

const finding = [
  'create policy owner_reads on inbound_webhook for select to current_user using (true)',
  findFunction,
  'revoke all on function find_inbound_webhook(text) from public',
  `grant execute on function find_inbound_webhook(text) to ${applicationRole}`,
];

/** How quickly deliveries were answered on a UTC day: so many took at most so many milliseconds and more than the next smaller. */
const answerTimes = [
  `create table webhook_answer_time (
     brand_id uuid not null,
     connection_id uuid not null,
     day date not null,
     at_most_ms integer not null,
     answers integer not null,
     primary key (brand_id, connection_id, day, at_most_ms),
     foreign key (brand_id, connection_id) references connection (brand_id, id)
   )`,
  ...brandTable('webhook_answer_time'),
];

/** A lead that was pushed and has to be read through the API before it is trusted. `occurred_at` is what the delivery said. */
const confirmation = [
  `create table webhook_confirmation (
     brand_id uuid not null,
     connection_id uuid not null,
     external_id text not null,
     profile_id text,
     account_id text,
     occurred_at timestamptz(3),
     inbox_id uuid not null,
     state text not null check (state in ('waiting', 'confirmed', 'unknown-at-source', 'not-imported')),
     reason text,
     requested_at timestamptz(3) not null,
     due_at timestamptz(3) not null,
     attempts integer not null default 0,
     settled_at timestamptz(3),
     primary key (brand_id, external_id),
     foreign key (brand_id, connection_id) references connection (brand_id, id)
   )`,
  `create index webhook_confirmation_due on webhook_confirmation (brand_id, connection_id, due_at) where state = 'waiting'`,
  `create index webhook_confirmation_unknown on webhook_confirmation (brand_id, connection_id) where state = 'unknown-at-source'`,
  ...brandTable('webhook_confirmation'),
];

/** When the next confirming read of a connection is due: the clock that keeps a burst from spending the requests of the day. */
const turn = [
  `create table webhook_confirmation_turn (
     brand_id uuid not null,
     connection_id uuid not null,
     not_before timestamptz(3) not null,
     next_at timestamptz(3),
     primary key (brand_id, connection_id),
     foreign key (brand_id, connection_id) references connection (brand_id, id)
   )`,
  'create index webhook_confirmation_turn_next on webhook_confirmation_turn (next_at) where next_at is not null',
  ...brandTable('webhook_confirmation_turn'),
  ...schedulerMayRead('webhook_confirmation_turn', ['brand_id', 'connection_id', 'next_at']),
];

export const inboundWebhookStatements = [...inboundWebhook, ...finding, ...answerTimes, ...confirmation, ...turn];
