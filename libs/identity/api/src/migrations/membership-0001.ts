import { applicationRole, brandTable, SqlMigration } from '@leadweave/persistence';

/** A row is a person of a brand, or (without user) an invitation that waits. `role` and the locations decide what is seen. */
const member = [
  `create table member (
     brand_id uuid not null references brand (id),
     id uuid not null,
     email text not null check (email = lower(email)),
     user_id uuid references identity."user" (id),
     role text not null check (role in ('brand_admin', 'franchisee', 'marketing')),
     invitation_digest bytea,
     invitation_expires_at timestamptz(3),
     invited_by uuid references identity."user" (id),
     accepted_at timestamptz(3),
     created_at timestamptz(3) not null default now(),
     version integer not null default 1,
     primary key (brand_id, id),
     unique (brand_id, email),
     constraint member_present check ((user_id is null) = (accepted_at is null)),
     constraint member_invited check (user_id is not null or invitation_digest is not null)
   )`,
  'create unique index member_user on member (brand_id, user_id) where user_id is not null',
  'create unique index member_invitation on member (brand_id, invitation_digest) where invitation_digest is not null',
  ...brandTable('member'),
];

/** The locations of a franchisee. */
const memberLocation = [
  `create table member_location (
     brand_id uuid not null,
     member_id uuid not null,
     location_id uuid not null,
     primary key (brand_id, member_id, location_id),
     foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
     foreign key (brand_id, location_id) references location (brand_id, id)
   )`,
  'create index member_location_location on member_location (brand_id, location_id)',
  ...brandTable('member_location'),
];

/**
 * Signing in comes before any brand is known, so two questions are answered by functions that run as the owner of the tables:
 * what a user is in one brand, and which brands a user has. The policies let the owner read, inside them and in no other way
 * that the application has.
 */
const directory = [
  ...['brand', 'location', 'member', 'member_location'].map(
    (table) => `create policy owner_reads on ${table} for select to current_user using (true)`,
  ),
  'create index member_directory on member (user_id, brand_id) where user_id is not null',
];

const memberAccess = `
create function member_access(wanted_user uuid, wanted_brand uuid)
returns table (role text, location_ids uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select m.role, coalesce(array_agg(l.location_id) filter (where l.location_id is not null), '{}')
  from member m
  join brand b on b.id = m.brand_id and b.archived_at is null
  left join member_location l on l.brand_id = m.brand_id and l.member_id = m.id
  where m.brand_id = wanted_brand and m.user_id = wanted_user
  group by m.role
$$`;

const brandSummaries = `
create function brand_summaries(wanted_user uuid)
returns table (id uuid, name text, role text, time_zone text, currency text, locations jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select b.id, b.name, m.role, b.time_zone, b.currency, coalesce(seen.locations, '[]')
  from member m
  join brand b on b.id = m.brand_id and b.archived_at is null
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by lower(l.name), l.id) as locations
    from location l
    where l.brand_id = m.brand_id and l.archived_at is null
      and (m.role <> 'franchisee' or exists (
        select from member_location ml
        where ml.brand_id = m.brand_id and ml.member_id = m.id and ml.location_id = l.id))
  ) seen on true
  where m.user_id = wanted_user
  order by lower(b.name), b.id
$$`;

const callable = ['member_access(uuid, uuid)', 'brand_summaries(uuid)'].flatMap((signature) => [
  `revoke all on function ${signature} from public`,
  `grant execute on function ${signature} to ${applicationRole}`,
]);

/** Who belongs to which brand, in which role and with which locations. After brands: it refers to them. */
export class Membership0001 extends SqlMigration {
  readonly name = 'Membership2026112000251';
  readonly statements = [...member, ...memberLocation, ...directory, memberAccess, brandSummaries, ...callable];
}
