import { applicationRole, brandTable } from '@leadweave/persistence';

/**
 * Keys of other systems. Of a key only digests are kept; the previous one works until `previous_expires_at` after a rotation.
 * No locations means all. A key is looked up before its brand is known, hence the two indexes that do not begin with it.
 */
const apiKey = [
  `create table api_key (
     brand_id uuid not null references brand (id),
     id uuid not null,
     name text not null,
     hint text not null,
     digest bytea not null check (length(digest) = 32),
     previous_digest bytea check (length(previous_digest) = 32),
     previous_expires_at timestamptz(3),
     scopes text[] not null check (cardinality(scopes) > 0),
     location_ids uuid[] check (cardinality(location_ids) > 0),
     expires_at timestamptz(3),
     created_by uuid not null references identity."user" (id),
     created_at timestamptz(3) not null,
     rotated_at timestamptz(3),
     revoked_at timestamptz(3),
     last_used_at timestamptz(3),
     last_used_address text,
     version integer not null default 1,
     primary key (brand_id, id),
     constraint api_key_overlap check ((previous_digest is null) = (previous_expires_at is null))
   )`,
  'create index api_key_digest on api_key (digest)',
  'create index api_key_previous_digest on api_key (previous_digest) where previous_digest is not null',
  ...brandTable('api_key'),
  'create policy owner_finds on api_key for select to current_user using (true)',
  'create policy owner_touches on api_key for update to current_user using (true) with check (true)',
];

/**
 * What a key may do, told to whoever holds it: the only question about keys that is asked without a brand. Notes when and
 * whence it was used, once a minute at most, so that reading costs no write.
 */
const useApiKey = `
create function use_api_key(wanted_digest bytea, used_at timestamptz, used_from text)
returns table (brand_id uuid, id uuid, name text, scopes text[], location_ids uuid[])
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  with found as (
    select k.brand_id, k.id, k.name, k.scopes, k.location_ids
    from api_key k join brand b on b.id = k.brand_id and b.archived_at is null
    where (k.digest = wanted_digest or (k.previous_digest = wanted_digest and k.previous_expires_at > used_at))
      and k.revoked_at is null and (k.expires_at is null or k.expires_at > used_at)
  ), touched as (
    update api_key k set last_used_at = used_at, last_used_address = used_from
    from found f
    where k.brand_id = f.brand_id and k.id = f.id
      and (k.last_used_at is null or k.last_used_at <= used_at - interval '60 seconds')
  )
  select f.brand_id, f.id, f.name, f.scopes, f.location_ids from found f
$$`;

export const apiKeyStatements = [
  ...apiKey,
  useApiKey,
  'revoke all on function use_api_key(bytea, timestamptz, text) from public',
  `grant execute on function use_api_key(bytea, timestamptz, text) to ${applicationRole}`,
];
