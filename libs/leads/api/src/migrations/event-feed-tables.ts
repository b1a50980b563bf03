import { applicationRole, brandTable, schedulerMayRead, schedulerRole } from '@leadweave/persistence';

/**
 * The transaction that wrote an event. A reader that stops in front of the oldest running transaction never passes an event
 * that commits later than others. The default is stable, so existing rows are not rewritten: they count as written now.
 */
const transactionOfEvents = [
  'alter table lead_event add column tx_id xid8 not null default pg_current_xact_id()',
  'create index lead_event_feed on lead_event (brand_id, tx_id, lead_id, seq)',
];

/** Where each consumer stands in each brand: behind the event (`tx_id`, `lead_id`, `seq`). */
const position = `
create table feed_position (
  brand_id uuid not null references brand (id),
  consumer text not null,
  tx_id xid8 not null,
  lead_id uuid not null,
  seq integer not null,
  moved_at timestamptz(3) not null default now(),
  failures integer not null default 0,
  retry_at timestamptz(3),
  failure text,
  primary key (brand_id, consumer)
)`;

/**
 * Since when a consumer exists: brands in which it has not moved yet start there. It belongs to no brand, hence stands in a
 * schema of its own.
 */
const consumers = [
  'create schema lead_feed',
  `create table lead_feed.consumer (
     name text primary key,
     start_tx_id xid8 not null,
     created_at timestamptz(3) not null default now()
   )`,
  `grant usage on schema lead_feed to ${applicationRole}, ${schedulerRole}`,
  `grant select, insert on lead_feed.consumer to ${applicationRole}`,
  `grant select on lead_feed.consumer to ${schedulerRole}`,
];

/** The events of leads as a feed without gaps, and the places of its consumers. */
export const eventFeedStatements = [
  ...transactionOfEvents,
  position,
  ...brandTable('feed_position'),
  ...schedulerMayRead('feed_position', ['brand_id', 'consumer', 'tx_id', 'lead_id', 'seq', 'retry_at']),
  ...schedulerMayRead('lead_event', ['brand_id', 'tx_id', 'lead_id', 'seq']),
  ...consumers,
];
