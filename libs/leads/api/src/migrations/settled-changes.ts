import { applicationRole } from '@leadweave/persistence';

/**
 * The moment before which no lead can change any more: each change carries the time at which its transaction began, so nothing
 * older than the oldest running transaction can still appear. The second covers the instant between a transaction's beginning
 * and the moment at which others see that it runs; sessions of other logins hide when they began, and are given two minutes.
 * A backup reads for hours and writes nothing, so it holds nobody up. Ask in a statement of its own, before the leads are
 * read: a transaction that has ended since then is visible to the reader.
 */
const settledBefore = `
create function lead_changes_settled_before() returns timestamptz
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  select least(clock_timestamp(), min(
      case when query = '<insufficient privilege>' then clock_timestamp() - interval '2 minutes' else xact_start end
    )) - interval '1 second'
  from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and not starts_with(application_name, 'pg_dump')
$$`;

export const settledChangesStatements = [
  settledBefore,
  'revoke all on function lead_changes_settled_before() from public',
  `grant execute on function lead_changes_settled_before() to ${applicationRole}`,
];
