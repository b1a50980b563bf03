import { brandTable, schedulerMayRead } from '@leadweave/persistence';

/** How one person wants to be told of new leads. Times of day are `HH:MM` on the person's clock. */
const setting = `
create table notification_setting (
  brand_id uuid not null references brand (id),
  user_id uuid not null,
  time_zone text not null,
  digest_at text not null,
  quiet_from text,
  quiet_to text,
  hourly_limit integer not null,
  version integer not null,
  updated_at timestamptz(3) not null,
  primary key (brand_id, user_id),
  check ((quiet_from is null) = (quiet_to is null))
)`;

/** One cell of a person's table. The location of zeros stands for every location without a row of its own. */
const rule = `
create table notification_rule (
  brand_id uuid not null,
  user_id uuid not null,
  location_id uuid not null,
  lead_type text not null check (lead_type in ('web_form', 'phone_call', 'chat', 'other')),
  delivery text not null check (delivery in ('off', 'immediate', 'hourly', 'daily')),
  primary key (brand_id, user_id, location_id, lead_type),
  foreign key (brand_id, user_id) references notification_setting (brand_id, user_id) on delete cascade
)`;

/** A mail to one person: what is to be sent, is being sent, and was sent. */
const send = `
create table notification_send (
  brand_id uuid not null references brand (id),
  id uuid not null,
  user_id uuid not null,
  recipient_name text,
  kind text not null check (kind in ('immediate', 'digest', 'test')),
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'cancelled')),
  reason text,
  attempts integer not null default 0,
  next_try_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (brand_id, id)
)`;

/** That one person is to be told of one lead: once, whatever happens. */
const item = `
create table notification_item (
  brand_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  lead_id uuid not null,
  delivery text not null check (delivery in ('immediate', 'hourly', 'daily')),
  due_at timestamptz(3) not null,
  send_id uuid,
  created_at timestamptz(3) not null,
  primary key (brand_id, id),
  unique (brand_id, user_id, lead_id),
  foreign key (brand_id, lead_id) references lead (brand_id, id) on delete cascade,
  foreign key (brand_id, send_id) references notification_send (brand_id, id) on delete cascade
)`;

/** Notifications about leads by mail. */
export const notificationStatements = [
  setting,
  ...brandTable('notification_setting'),
  rule,
  ...brandTable('notification_rule'),
  send,
  `create index notification_send_due on notification_send (brand_id, next_try_at) where state in ('queued', 'sending')`,
  'create index notification_send_person on notification_send (brand_id, user_id, id desc)',
  ...brandTable('notification_send'),
  ...schedulerMayRead('notification_send', ['brand_id', 'id', 'state', 'next_try_at', 'created_at']),
  item,
  'create index notification_item_due on notification_item (brand_id, due_at) where send_id is null',
  'create index notification_item_send on notification_item (brand_id, send_id)',
  'create index notification_item_lead on notification_item (brand_id, lead_id)',
  ...brandTable('notification_item'),
  ...schedulerMayRead('notification_item', ['brand_id', 'send_id', 'due_at']),
];
