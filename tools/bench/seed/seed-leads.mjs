import { vocabulary, words } from './words.mjs';

const parameterOf = Object.fromEntries(Object.keys(words).map((name, index) => [name, `$${index + 5}::text[]`]));

/** A number from 0 to 1 that depends on the lead and a salt only. */
const chance = (salt, number = 'n') => `((hashint8extended(${number}, ${salt}) & 1048575) / 1048576::float8)`;
/** One of the words; the exponent makes the first ones more frequent. */
const pick = (name, salt, exponent = 2, number = 'n') =>
  `(${parameterOf[name]})[1 + floor(power(${chance(salt, number)}, ${exponent}::float8) * cardinality(${parameterOf[name]}))::int]`;
/** Thousands of words of equal width in one value: an element of a long array would be reached by walking through it. */
const wordBytes = 16;
const wordParameter = '$4::bytea';
const wordAt = `floor(power(${chance(20, '(n * 64 + place)')}, 1.8::float8) * (length(${wordParameter}) / ${wordBytes}))::int * ${wordBytes}`;
const message = `(select string_agg(rtrim(convert_from(substr(${wordParameter}, 1 + ${wordAt}, ${wordBytes}), 'UTF8')), ' ')
  from generate_series(1, 16) place)`;

/**
 * Leads of one brand in the order in which a first synchronisation stores them: location by location, oldest first. Contact
 * details and messages differ from lead to lead, so that every search has its natural number of matches.
 */
const insertLeads = `
insert into lead (brand_id, id, location_id, version, created_at, updated_at, type, transaction_type, occurred_at, contact_name,
  email, phone_raw, phone_e164, form_name, message_excerpt, source, medium, campaign, keyword, device_type, channel,
  duration_seconds, has_recording, paired, verified, vendor_spam, vendor_duplicate, vendor_repeat, quality, status, search_text)
select $1, ('019aa000-' || lpad(to_hex(n / 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, location_id, 1,
  now(), now() - (random() * interval '30 days'), type,
  case type when 'phone_call' then 'Phone Call' when 'chat' then 'Chat' else 'Web Form' end,
  occurred_at, name, email, phone, '+1' || digits, form, message, source, medium, campaign, keyword,
  case when ${chance(30)} < 0.6 then 'Smartphone' else 'Desktop' end, channel,
  case when type = 'phone_call' then floor(900 * power(${chance(31)}, 3))::int end, type = 'phone_call' and ${chance(32)} < 0.8,
  ${chance(33)} < 0.04, true, ${chance(34)} < 0.02, ${chance(35)} < 0.03, ${chance(36)} < 0.05,
  case when ${chance(37)} < 0.1 then 'good' when ${chance(37)} > 0.94 then 'spam' else 'unscored' end,
  case when ${chance(38)} < 0.025 then 'archived' when ${chance(38)} < 0.4 then 'new' else 'viewed' end,
  lower(concat_ws(' ', name, email, message, campaign, form, '1' || digits, digits))
from (select *, lower(replace(name, ' ', '.')) || '.' || n || '@example.com' as email,
    '(' || substr(digits, 1, 3) || ') ' || substr(digits, 4, 3) || '-' || substr(digits, 7) as phone
  from (select n, ($2::uuid[])[1 + (n - 1) * cardinality($2::uuid[]) / $3::bigint] as location_id,
      timestamptz '2026-11-20' - interval '365 days' * ${chance(10)} as occurred_at,
      case when ${chance(11)} < 0.005 then 'chat' when ${chance(11)} < 0.45 then 'phone_call' else 'web_form' end as type,
      ${pick('first', 12, 1)} || ' ' || ${pick('last', 13, 1)} as name,
      (201 + floor(799 * ${chance(14)}))::text || '55501' || lpad(floor(100 * ${chance(15)})::text, 2, '0') as digits,
      ${message} as message, ${pick('form', 16)} as form, ${pick('source', 17)} as source, ${pick('medium', 18)} as medium,
      ${pick('campaign', 19)} as campaign, ${pick('keyword', 21)} as keyword, ${pick('channel', 22)} as channel
    from generate_series(1, $3::bigint) n offset 0) made offset 0) lead_of_n
order by location_id, occurred_at`;

/** What the triggers would have done, by the function of one of them. */
async function fillWords(owner) {
  const { rows } = await owner.query(
    `select substring(prosrc from 'unnest\\((.+)\\) as words') as words from pg_proc where proname = 'note_new_lead_words'`,
  );
  await owner.query(
    `insert into lead_word select distinct l.brand_id, words.word from lead l cross join unnest(${rows[0].words}) as words (word)
     where words.word is not null`,
  );
}

/**
 * Fills `lead` for each of the brands, with the rights of a superuser. Foreign keys are not looked at, and indexes are rebuilt at the
 * end: that takes a tenth of the time.
 */
export async function seedLeads(owner, brands) {
  const { rows: indexes } = await owner.query(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = 'lead' and indexname <> 'lead_pkey'`,
  );
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  await owner.query('set session_replication_role = replica');
  for (const { brandId, locationIds, leads } of brands) {
    await owner.query(insertLeads, [brandId, locationIds, leads, fixedWidth(vocabulary), ...Object.values(words)]);
  }
  await fillWords(owner);
  await owner.query('reset session_replication_role');
  await owner.query(`set maintenance_work_mem = '512MB'`);
  for (const { definition } of indexes) await owner.query(definition);
  await owner.query('reset maintenance_work_mem');
  await owner.query('vacuum analyze lead, lead_word');
}

const fixedWidth = (list) => Buffer.from(list.map((word) => word.padEnd(wordBytes)).join(''));

/** Locations for a brand that exists. */
export async function seedLocations(owner, brandId, count) {
  const { rows } = await owner.query(
    `insert into location (brand_id, id, name, time_zone, status)
     select $1, gen_random_uuid(), 'Location ' || n, 'America/Chicago', 'active' from generate_series(1, $2::int) n returning id`,
    [brandId, count],
  );
  return rows.map(({ id }) => id);
}
