import { applicationRole, brandTable, schedulerMayRead } from '@leadweave/persistence';

/**
 * Leads that go to another location together. The row is the only copy of what is to be done; jobs only wake. `undoes` is the
 * move that this one takes back: at most one does.
 */
const move = `
create table lead_move (
  brand_id uuid not null,
  id uuid not null,
  from_location_id uuid not null,
  to_location_id uuid not null,
  because text not null check (because in ('profile-changed', 'taken-back')),
  undoes uuid,
  requested_by text not null,
  requested_at timestamptz(3) not null,
  total integer not null,
  moved integer not null default 0,
  paired integer not null default 0,
  stayed integer not null default 0,
  touched_at timestamptz(3) not null,
  finished_at timestamptz(3),
  primary key (brand_id, id),
  foreign key (brand_id, from_location_id) references location (brand_id, id),
  foreign key (brand_id, to_location_id) references location (brand_id, id),
  foreign key (brand_id, undoes) references lead_move (brand_id, id),
  check (from_location_id <> to_location_id)
)`;

/** The leads of a move, chosen when it was asked for, so that exactly these move and can be taken back. */
const moved = `
create table lead_move_lead (
  brand_id uuid not null,
  move_id uuid not null,
  lead_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'moved', 'stayed')),
  primary key (brand_id, move_id, lead_id),
  foreign key (brand_id, move_id) references lead_move (brand_id, id),
  foreign key (brand_id, lead_id) references lead (brand_id, id)
)`;

/**
 * That a lead was at a location and is no longer: what a reader of that location is told, once the lead itself is out of sight.
 * `left_at` is the beginning of the transaction, as `updated_at` of the lead is, so both lists end at the same moment.
 */
const departure = `
create table lead_departure (
  brand_id uuid not null,
  location_id uuid not null,
  lead_id uuid not null,
  left_at timestamptz(3) not null,
  version integer not null,
  primary key (brand_id, location_id, lead_id),
  foreign key (brand_id, location_id) references location (brand_id, id),
  foreign key (brand_id, lead_id) references lead (brand_id, id)
)`;

/**
 * The log of a lead can only be added to, and who sees a lead sees its whole log. This function lets events follow their leads to
 * the location where these are now, in the brand of the unit of work, and changes nothing else of them.
 */
const followEvents = `
create function lead_events_follow(lead_ids uuid[]) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as $body$
  with followed as (
    update public.lead_event e set location_id = l.location_id
    from public.lead l
    where e.brand_id = public.app_brand_id() and e.lead_id = any (lead_ids)
      and l.brand_id = e.brand_id and l.id = e.lead_id and l.location_id <> e.location_id
    returning 1)
  select count(*)::int from followed
$body$`;

/** Moves of leads between locations, their progress, and what readers of the old location are told. */
export const leadMoveStatements = [
  move,
  'create unique index lead_move_undoes on lead_move (brand_id, undoes) where undoes is not null',
  'create index lead_move_open on lead_move (brand_id, touched_at) where finished_at is null',
  ...brandTable('lead_move'),
  ...schedulerMayRead('lead_move', ['brand_id', 'id', 'touched_at', 'finished_at']),
  moved,
  `create index lead_move_lead_waiting on lead_move_lead (brand_id, move_id, lead_id) where state = 'waiting'`,
  'create index lead_move_lead_lead on lead_move_lead (brand_id, lead_id)',
  ...brandTable('lead_move_lead'),
  departure,
  'create index lead_departure_left on lead_departure (brand_id, location_id, left_at, lead_id)',
  'create index lead_departure_lead on lead_departure (brand_id, lead_id)',
  ...brandTable('lead_departure', { locationColumn: 'location_id' }),
  'create index inbox_by_lead on inbox (brand_id, lead_id) where lead_id is not null',
  followEvents,
  'revoke all on function lead_events_follow(uuid[]) from public',
  `grant execute on function lead_events_follow(uuid[]) to ${applicationRole}`,
];
