import { brandTable, schedulerMayRead, SqlMigration } from '@leadweave/persistence';

/**
 * A customer's address that gets our events. `next_due_at` is never later than the earliest waiting delivery: workers look
 * there instead of at the deliveries of all brands. Secrets and static headers are sealed.
 */
const endpoint = [
  `create table webhook_endpoint (
     brand_id uuid not null,
     id uuid not null,
     url text not null,
     description text not null,
     style text not null check (style in ('full', 'thin', 'whatconverts')),
     selection jsonb not null,
     location_ids uuid[] not null,
     secret_sealed text not null,
     previous_secret_sealed text,
     previous_until timestamptz(3),
     headers_sealed text,
     header_names jsonb not null default '[]',
     state text not null check (state in ('active', 'paused', 'disabled', 'deleted')),
     state_reason text,
     failing_since timestamptz(3),
     failing_events integer not null default 0,
     warned_at timestamptz(3),
     last_success_at timestamptz(3),
     last_failure_at timestamptz(3),
     last_failure text,
     next_due_at timestamptz(3),
     created_by text not null,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     version integer not null default 1,
     primary key (brand_id, id)
   )`,
  `create index webhook_endpoint_due on webhook_endpoint (brand_id, next_due_at)
   where state = 'active' and next_due_at is not null`,
  ...brandTable('webhook_endpoint'),
  ...schedulerMayRead('webhook_endpoint', ['brand_id', 'id', 'state', 'next_due_at']),
];

/** The bytes of an event in one style: the same for every endpoint, attempt and replay. */
const message = [
  `create table webhook_message (
     brand_id uuid not null,
     event_id uuid not null,
     style text not null,
     name text not null,
     lead_id uuid,
     location_id uuid,
     sequence integer not null,
     is_test boolean not null,
     body text not null,
     at timestamptz(3) not null,
     created_at timestamptz(3) not null,
     primary key (brand_id, event_id, style)
   )`,
  'create index webhook_message_old on webhook_message (brand_id, created_at)',
  'create index webhook_message_lead on webhook_message (brand_id, lead_id) where lead_id is not null',
  ...brandTable('webhook_message', { locationColumn: 'location_id' }),
];

/**
 * One event owed to one endpoint. `tries` counts within the present round, `attempts` over all rounds; a replay begins a
 * round. A worker holds a delivery by `lease_until`; `lease` fences off one that woke up too late.
 */
const delivery = [
  `create table webhook_delivery (
     brand_id uuid not null,
     id uuid not null,
     endpoint_id uuid not null,
     event_id uuid not null,
     style text not null,
     name text not null,
     lead_id uuid,
     location_id uuid,
     is_test boolean not null,
     state text not null check (state in ('pending', 'sending', 'delivered', 'exhausted', 'cancelled')),
     reason text,
     tries integer not null default 0,
     attempts integer not null default 0,
     due_at timestamptz(3),
     lease_until timestamptz(3),
     lease integer not null default 0,
     created_at timestamptz(3) not null,
     ended_at timestamptz(3),
     primary key (brand_id, id),
     unique (brand_id, endpoint_id, event_id),
     foreign key (brand_id, endpoint_id) references webhook_endpoint (brand_id, id),
     foreign key (brand_id, event_id, style) references webhook_message (brand_id, event_id, style),
     check ((state = 'pending') = (due_at is not null)),
     check ((state = 'sending') = (lease_until is not null))
   )`,
  `create index webhook_delivery_due on webhook_delivery (brand_id, endpoint_id, due_at) where state = 'pending'`,
  `create index webhook_delivery_held on webhook_delivery (brand_id, endpoint_id, lease_until) where state = 'sending'`,
  'create index webhook_delivery_list on webhook_delivery (brand_id, id desc)',
  'create index webhook_delivery_by_endpoint on webhook_delivery (brand_id, endpoint_id, id desc)',
  'create index webhook_delivery_by_lead on webhook_delivery (brand_id, lead_id, id desc) where lead_id is not null',
  'create index webhook_delivery_by_message on webhook_delivery (brand_id, event_id, style)',
  'create index webhook_delivery_by_state on webhook_delivery (brand_id, state, id desc)',
  ...brandTable('webhook_delivery', { locationColumn: 'location_id' }),
];

/** One HTTP try. What the receiver answered is kept in its beginning, as text for people. */
const attempt = [
  `create table webhook_attempt (
     brand_id uuid not null,
     delivery_id uuid not null,
     number integer not null,
     at timestamptz(3) not null,
     duration_ms integer not null,
     status integer,
     failure text,
     answer_headers jsonb not null,
     answer text not null,
     primary key (brand_id, delivery_id, number),
     foreign key (brand_id, delivery_id) references webhook_delivery (brand_id, id) on delete cascade
   )`,
  ...brandTable('webhook_attempt'),
];

/** What the built-in receiver has got: the last requests of tests, with the headers and bytes that went out. */
const inspection = [
  `create table webhook_inspection (
     brand_id uuid not null,
     id uuid not null,
     name text not null,
     style text not null,
     headers jsonb not null,
     body text not null,
     received_by text not null,
     received_at timestamptz(3) not null,
     primary key (brand_id, id)
   )`,
  ...brandTable('webhook_inspection'),
];

/** Endpoints, messages, deliveries, attempts, and the inspector. */
export class Webhooks0001 extends SqlMigration {
  readonly name = 'Webhooks2026112600601';
  readonly statements = [...endpoint, ...message, ...delivery, ...attempt, ...inspection];
}
