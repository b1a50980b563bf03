import { brandTable, schedulerMayRead, schedulerRole } from '@leadweave/persistence';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** When a brand is compared and watched next. A brand without a row is due. */
const due = [
  `create table insights_due (
     brand_id uuid not null,
     compare_due_at timestamptz(3) not null default '-infinity',
     watch_due_at timestamptz(3) not null default '-infinity',
     watched_at timestamptz(3) not null default '-infinity',
     primary key (brand_id)
   )`,
  ...brandTable('insights_due'),
  ...schedulerMayRead('insights_due', ['brand_id', 'compare_due_at', 'watch_due_at', 'watched_at']),
  // A brand is watched again when a run has ended.
  `grant select (ended_at) on sync_run to ${schedulerRole}`,
];

/**
 * One comparison of a connection with its source: it reads which leads the source holds, writes the days, and fetches what
 * is missing with a run of the source. The row is the only copy of what is to be done; jobs only wake.
 */
const run = [
  `create table reconciliation_run (
     brand_id uuid not null,
     id uuid not null,
     connection_id uuid not null,
     location_ids jsonb,
     from_at timestamptz(3) not null,
     to_at timestamptz(3) not null,
     fetch_missing boolean not null,
     state text not null check (state in (${list(['queued', 'reading', 'fetching', 'done', 'failed'])})),
     reason text,
     sync_run_id uuid,
     requested_by text not null,
     requested_at timestamptz(3) not null,
     started_at timestamptz(3),
     ended_at timestamptz(3),
     resume_at timestamptz(3),
     attempts integer not null default 0,
     requests_used integer not null default 0,
     primary key (brand_id, id),
     foreign key (brand_id, connection_id) references connection (brand_id, id),
     check ((state in ('done', 'failed')) = (ended_at is not null))
   )`,
  `create unique index reconciliation_run_one_open on reconciliation_run (brand_id, connection_id)
   where state in ('queued', 'reading', 'fetching')`,
  'create index reconciliation_run_latest on reconciliation_run (brand_id, connection_id, requested_at desc, id desc)',
  ...brandTable('reconciliation_run'),
  ...schedulerMayRead('reconciliation_run', ['brand_id', 'id', 'state', 'requested_at', 'resume_at']),
];

/**
 * A day of a location, counted in its time zone: reported = created + enriched + ignored + waiting + missing. What is gone
 * at the source stands beside the sum. `compared_to` is the latest creation time that was looked at.
 */
const day = [
  `create table reconciliation_day (
     brand_id uuid not null,
     location_id uuid not null,
     day date not null,
     time_zone text not null,
     reported integer not null,
     created integer not null,
     enriched integer not null,
     ignored integer not null,
     waiting integer not null,
     missing integer not null,
     gone integer not null,
     compared_at timestamptz(3) not null,
     compared_to timestamptz(3) not null,
     run_id uuid not null,
     primary key (brand_id, location_id, day),
     foreign key (brand_id, location_id) references location (brand_id, id),
     check (reported = created + enriched + ignored + waiting + missing)
   )`,
  'create index reconciliation_day_by_day on reconciliation_day (brand_id, day desc, location_id)',
  'create index reconciliation_day_missing on reconciliation_day (brand_id, day desc, location_id) where missing > 0',
  ...brandTable('reconciliation_day', { locationColumn: 'location_id' }),
];

/** The leads behind the numbers that no other table can list: ids and reasons, nothing about people. */
const item = [
  `create table reconciliation_item (
     brand_id uuid not null,
     location_id uuid not null,
     day date not null,
     bucket text not null check (bucket in ('ignored', 'waiting', 'missing', 'gone')),
     external_id text not null,
     reason text not null,
     created_at timestamptz(3) not null,
     lead_id uuid,
     primary key (brand_id, location_id, day, bucket, external_id),
     foreign key (brand_id, location_id, day) references reconciliation_day (brand_id, location_id, day) on delete cascade
   )`,
  'create index reconciliation_item_list on reconciliation_item (brand_id, bucket, day desc, location_id, external_id)',
  ...brandTable('reconciliation_item', { locationColumn: 'location_id' }),
];

/** Whether a lead waits in the inbox is asked by its id. */
const waitingInputs = `create index inbox_waiting_id on inbox (brand_id, source, external_id)
  where state in ('new', 'quarantined')`;

/** How many inputs wait, for metrics. */
const waitingFigures = [
  `grant select (brand_id, state) on inbox to ${schedulerRole}`,
  `create policy figures_read on inbox for select to ${schedulerRole} using (true)`,
];

export const reconciliationStatements = [...due, ...run, ...day, ...item, waitingInputs, ...waitingFigures];
