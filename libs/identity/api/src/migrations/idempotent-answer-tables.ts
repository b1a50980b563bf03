import { applicationRole, brandTable } from '@leadweave/persistence';

/**
 * The first answer to a POST with an `Idempotency-Key`. `status` is absent while the request is worked on; `body` is sealed with
 * the caller's key, of which only a digest stands here, and absent when the answer held a secret or was too long. Requests of
 * no brand are kept under the brand of zeros, which does not exist.
 */
const idempotentAnswer = [
  `create table idempotent_answer (
     brand_id uuid not null,
     caller_id uuid not null,
     key_digest bytea not null,
     fingerprint bytea not null,
     claim uuid not null,
     claimed_at timestamptz(3) not null,
     status smallint,
     headers jsonb,
     body bytea,
     primary key (brand_id, caller_id, key_digest)
   )`,
  'create index idempotent_answer_age on idempotent_answer (claimed_at)',
  ...brandTable('idempotent_answer'),
  'create policy owner_finds on idempotent_answer for select to current_user using (true)',
  'create policy owner_forgets on idempotent_answer for delete to current_user using (true)',
];

/** Removes answers of all brands that are older than anybody may ask for; it tells nothing of them but their number. */
const forget = `
create function forget_idempotent_answers(older_than timestamptz, at_most integer) returns integer
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  with gone as (
    delete from idempotent_answer a
    using (select o.brand_id, o.caller_id, o.key_digest from idempotent_answer o where o.claimed_at < older_than limit at_most) old
    where a.brand_id = old.brand_id and a.caller_id = old.caller_id and a.key_digest = old.key_digest
    returning 1
  )
  select count(*)::integer from gone
$$`;

export const idempotentAnswerStatements = [
  ...idempotentAnswer,
  forget,
  'revoke all on function forget_idempotent_answers(timestamptz, integer) from public',
  `grant execute on function forget_idempotent_answers(timestamptz, integer) to ${applicationRole}`,
];
