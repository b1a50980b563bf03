import {
  appendOnlyBrandTable,
  applicationRole,
  brandTable,
  schedulerMayRead,
  SqlMigration,
} from '@leadweave/persistence';

/**
 * The seals of the audit entries of a brand, in the order in which they became visible. Each holds the digest of its entry
 * and of the seal before it, so that an entry cannot be changed, removed or slipped in without all later seals being wrong.
 */
const seals = [
  `create table audit_seal (
     brand_id uuid not null references brand (id),
     seq bigint not null,
     event_id uuid not null,
     hash bytea not null,
     primary key (brand_id, seq),
     unique (brand_id, event_id)
   )`,
  ...appendOnlyBrandTable('audit_seal'),
  // Seals are made by the trigger, and by nothing else.
  `revoke insert on audit_seal from ${applicationRole}`,
];

/** What the last check of a brand's chain found: how long the chain was then, and where it ended. */
const checks = [
  `create table audit_check (
     brand_id uuid not null references brand (id),
     checked_at timestamptz(3) not null,
     entries bigint not null,
     head bytea,
     fault jsonb,
     primary key (brand_id)
   )`,
  ...brandTable('audit_check'),
  ...schedulerMayRead('audit_check', ['brand_id', 'checked_at']),
];

/** All of an entry as one text that does not depend on the settings of a session. */
const digest = `
create function audit_event_digest(previous bytea, entry audit_event) returns bytea
language sql immutable set search_path = pg_catalog, public, pg_temp
as $$
  select sha256(previous || convert_to(jsonb_build_array(
    entry.brand_id, entry.id, (extract(epoch from entry.occurred_at) * 1000)::bigint, entry.actor_id, entry.actor_name,
    entry.client_address, entry.action, entry.subject_kind, entry.subject_id, entry.details)::text, 'UTF8'))
$$`;

/** "LWAU" in ASCII: the first half of the lock that lets one transaction of a brand after the other extend the chain. */
const chainLock = 1280786773;

const sealing = `
create function seal_audit_event(entry audit_event) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(${chainLock}, hashtext(entry.brand_id::text));
  select seq, hash into last from audit_seal where brand_id = entry.brand_id order by seq desc limit 1;
  insert into audit_seal (brand_id, seq, event_id, hash)
  values (entry.brand_id, coalesce(last.seq, 0) + 1, entry.id, audit_event_digest(coalesce(last.hash, ''), entry));
end $$`;

const trigger = [
  `create function seal_new_audit_event() returns trigger
   language plpgsql security definer set search_path = pg_catalog, public, pg_temp
   as $$ begin perform seal_audit_event(new); return null; end $$`,
  // At the end of the transaction: the lock is held for the commit only, and nothing is waited for while it is held.
  `create constraint trigger audit_event_sealed after insert on audit_event
   deferrable initially deferred for each row execute function seal_new_audit_event()`,
];

/** What was written before gets its seals now; the policies show the rows of one brand at a time. */
const backfill = `
do $$ declare
  tenant record;
  entry audit_event;
begin
  for tenant in select id from brand loop
    perform set_config('app.brand_id', tenant.id::text, true);
    for entry in select * from audit_event where brand_id = tenant.id order by occurred_at, id loop
      perform seal_audit_event(entry);
    end loop;
  end loop;
  perform set_config('app.brand_id', '', true);
end $$`;

const rights = [
  'seal_audit_event(audit_event)',
  'seal_new_audit_event()',
  'audit_event_digest(bytea, audit_event)',
].flatMap((signature) => [
  `revoke all on function ${signature} from public`,
  ...(signature.startsWith('audit_event_digest')
    ? [`grant execute on function ${signature} to ${applicationRole}`]
    : []),
]);

/** Filters of the audit page besides the time. */
const indexes = [
  'create index audit_event_actor on audit_event (brand_id, actor_id, occurred_at desc, id desc) where actor_id is not null',
  'create index audit_event_action on audit_event (brand_id, action text_pattern_ops, occurred_at desc, id desc)',
];

/** The audit record proves itself: a chain of seals, and what the daily check of it found. */
export class Brands0102 extends SqlMigration {
  readonly name = 'Brands2026112600102';
  readonly statements = [...seals, ...checks, digest, sealing, ...trigger, backfill, ...rights, ...indexes];
}
