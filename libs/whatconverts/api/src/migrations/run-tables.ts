import { brandTable, schedulerMayRead } from '@leadweave/persistence';
import { runKinds } from '../runs/run-kind.js';
import { runStates } from '../runs/run-state.js';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The outcomes of records, counted alike for runs and locations. */
const countColumns = `
     seen integer not null default 0,
     created integer not null default 0,
     enriched integer not null default 0,
     updated integer not null default 0,
     unchanged integer not null default 0,
     ignored integer not null default 0,
     skipped integer not null default 0,
     quarantined integer not null default 0`;

/**
 * One execution of a sync. `plan` is written once, when the run starts; `checkpoint` moves with the rows. `lease_epoch`
 * rises with each worker that takes the run; every write compares it.
 */
const syncRun = [
  `create table sync_run (
     brand_id uuid not null,
     id uuid not null,
     connection_id uuid not null,
     kind text not null check (kind in (${list(runKinds)})),
     state text not null check (state in (${list(runStates)})),
     reason text,
     requested_by text not null,
     requested_at timestamptz(3) not null,
     started_at timestamptz(3),
     ended_at timestamptz(3),
     updated_at timestamptz(3) not null,
     plan jsonb,
     checkpoint jsonb,
     resume_at timestamptz(3),
     attempts integer not null default 0,
     lease_epoch integer not null default 0,
     lease_until timestamptz(3),
     worker text,
     requests_used integer not null default 0,
     expected integer,
     ${countColumns},
     primary key (brand_id, id),
     foreign key (brand_id, connection_id) references connection (brand_id, id),
     check ((state = 'running') = (lease_until is not null)),
     check ((state in ('done', 'partial', 'failed', 'cancelled')) = (ended_at is not null))
   )`,
  `create unique index sync_run_one_open on sync_run (brand_id, connection_id, kind)
   where state in ('queued', 'running', 'paused') and kind <> 'mapping'`,
  `create unique index sync_run_one_waiting on sync_run (brand_id, connection_id)
   where state = 'queued' and kind = 'mapping'`,
  'create index sync_run_list on sync_run (brand_id, requested_at desc, id desc)',
  'create index sync_run_by_connection on sync_run (brand_id, connection_id, requested_at desc, id desc)',
  `create index sync_run_open on sync_run (brand_id, state) where state in ('queued', 'running', 'paused')`,
  ...brandTable('sync_run'),
  ...schedulerMayRead('sync_run', ['brand_id', 'id', 'state', 'lease_until', 'resume_at', 'requested_at']),
];

/** Progress of a run at one location. */
const syncRunLocation = [
  `create table sync_run_location (
     brand_id uuid not null,
     run_id uuid not null,
     location_id uuid not null,
     state text not null check (state in ('waiting', 'running', 'done', 'skipped', 'failed')),
     reason text,
     expected integer,
     ${countColumns},
     primary key (brand_id, run_id, location_id),
     foreign key (brand_id, run_id) references sync_run (brand_id, id),
     foreign key (brand_id, location_id) references location (brand_id, id)
   )`,
  ...brandTable('sync_run_location', { locationColumn: 'location_id' }),
];

/** How often a run met a reason, for each location or profile. */
const syncRunReason = [
  `create table sync_run_reason (
     brand_id uuid not null,
     run_id uuid not null,
     reason text not null,
     subject_kind text not null check (subject_kind in ('location', 'profile', 'none')),
     subject text not null,
     count integer not null,
     primary key (brand_id, run_id, reason, subject_kind, subject),
     foreign key (brand_id, run_id) references sync_run (brand_id, id)
   )`,
  ...brandTable('sync_run_reason'),
];

/** What became of each record that a run did not find unchanged or belonging to an unmapped profile. */
const syncRunRecord = [
  `create table sync_run_record (
     brand_id uuid not null,
     run_id uuid not null,
     id uuid not null,
     external_id text,
     location_id uuid,
     lead_id uuid,
     outcome text not null,
     reason text,
     primary key (brand_id, run_id, id),
     foreign key (brand_id, run_id) references sync_run (brand_id, id)
   )`,
  ...brandTable('sync_run_record'),
];

export const runStatements = [...syncRun, ...syncRunLocation, ...syncRunReason, ...syncRunRecord];
