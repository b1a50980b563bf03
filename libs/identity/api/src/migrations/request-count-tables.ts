import { applicationRole, brandTable } from '@leadweave/persistence';

/** How much of its allowance a key has used in the running second, minute and day. One row a key, rewritten in place. */
const requestCount = [
  `create table api_request_count (
     brand_id uuid not null,
     api_key_id uuid not null,
     second_at timestamptz(3) not null,
     second_used integer not null,
     minute_at timestamptz(3) not null,
     minute_used integer not null,
     day_at timestamptz(3) not null,
     day_used integer not null,
     primary key (brand_id, api_key_id),
     foreign key (brand_id, api_key_id) references api_key (brand_id, id)
   ) with (fillfactor = 50)`,
  ...brandTable('api_request_count'),
  'create policy owner_counts on api_request_count to current_user using (true) with check (true)',
];

/** What was used in the window of a request; a clock that lags behind counts in the window that others have begun. */
const used = (unit: string) => `case when c.${unit}_at >= excluded.${unit}_at then c.${unit}_used else 0 end`;
const counted = (unit: string) =>
  `${unit}_used = ${used(unit)} + 1, ${unit}_at = greatest(c.${unit}_at, excluded.${unit}_at)`;
const told = (unit: string) => `case when c.${unit}_at >= this_${unit} then c.${unit}_used else 0 end`;

/**
 * Counts one request in all three windows, or in none when one of them is full: what is refused costs the day nothing. One
 * row is locked for the moment of the statement, so that all processes count together.
 */
const countApiRequest = `
create function count_api_request(
  wanted_brand uuid, wanted_key uuid, counted_at timestamptz, per_second integer, per_minute integer, per_day integer
) returns table (admitted boolean, second_used integer, minute_used integer, day_used integer)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  this_second timestamptz := date_trunc('second', counted_at);
  this_minute timestamptz := date_trunc('minute', counted_at, 'UTC');
  this_day timestamptz := date_trunc('day', counted_at, 'UTC');
begin
  insert into api_request_count as c
    (brand_id, api_key_id, second_at, second_used, minute_at, minute_used, day_at, day_used)
  values (wanted_brand, wanted_key, this_second, 1, this_minute, 1, this_day, 1)
  on conflict (brand_id, api_key_id) do update set ${['second', 'minute', 'day'].map(counted).join(', ')}
  where ${['second', 'minute', 'day'].map((unit) => `${used(unit)} < per_${unit}`).join(' and ')};
  admitted := found;
  return query select admitted, ${['second', 'minute', 'day'].map(told).join(', ')}
    from api_request_count c where c.brand_id = wanted_brand and c.api_key_id = wanted_key;
end $$`;

const signature = 'count_api_request(uuid, uuid, timestamptz, integer, integer, integer)';

export const requestCountStatements = [
  ...requestCount,
  countApiRequest,
  `revoke all on function ${signature} from public`,
  `grant execute on function ${signature} to ${applicationRole}`,
];
