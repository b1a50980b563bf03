import { brandTable, schedulerMayRead } from '@leadweave/persistence';

/**
 * What people decided about inputs that wait. An ignored input is settled (`done`) with the decision beside it, so that
 * the processes of the version before, which know no further state, go on working.
 */
const decisions = `
alter table inbox
  add column decision text check (decision in ('ignored')),
  add column decision_id uuid,
  add column decision_reason text,
  add column decided_by text,
  add column decided_at timestamptz(3),
  add column replay_id uuid,
  add column replay_tries smallint not null default 0`;

/** Profiles whose inputs nobody wants: what arrives of them later is settled at once. */
const ignoredProfiles = `
create table ignored_profile (
  brand_id uuid not null,
  source text not null,
  profile_id text not null,
  decision_id uuid not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz(3) not null,
  primary key (brand_id, source, profile_id)
)`;

/** A replay of many inputs. The inputs still to be tried carry its id. */
const replays = `
create table quarantine_replay (
  brand_id uuid not null,
  id uuid not null,
  requested_by text not null,
  requested_at timestamptz(3) not null,
  total integer not null,
  settled integer not null default 0,
  still_waiting integer not null default 0,
  touched_at timestamptz(3) not null,
  finished_at timestamptz(3),
  primary key (brand_id, id)
)`;

/** The review queue's part of the inbox, the profiles that are ignored, and replays with their progress. */
export const reviewStatements = [
  decisions,
  `create index inbox_waiting on inbox (brand_id, received_at, id) where state = 'quarantined'`,
  `create index inbox_unknown_profiles on inbox (brand_id, source, profile_id, received_at)
   where state = 'quarantined' and reason = 'unknown-profile' and profile_id is not null`,
  'create index inbox_decided on inbox (brand_id, decided_at desc, id desc) where decision is not null',
  `create index inbox_of_replay on inbox (brand_id, replay_id, replay_tries, received_at, id)
   where replay_id is not null`,
  ignoredProfiles,
  ...brandTable('ignored_profile'),
  replays,
  'create index quarantine_replay_open on quarantine_replay (brand_id, touched_at) where finished_at is null',
  ...brandTable('quarantine_replay'),
  ...schedulerMayRead('quarantine_replay', ['brand_id', 'id', 'touched_at', 'finished_at']),
];
