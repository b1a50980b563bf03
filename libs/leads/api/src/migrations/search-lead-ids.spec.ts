import { createDatabase, type Database, runMigrations } from '@leadweave/persistence';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import {
  arrangeBrands,
  brandA,
  brandB,
  elsewhere,
  everywhere,
  north,
  onlyNorth,
  south,
} from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';

/** The owner of the tables is no superuser here, as on any managed server. */
describe('search_lead_ids under an owner without superpowers', () => {
  const server = process.env['LEADWEAVE_TEST_DATABASE_URL']!;
  const name = `search_${randomBytes(6).toString('hex')}`;
  const urlOf = (user?: string) => {
    const url = Object.assign(new URL(server), { pathname: `/${name}` });
    return user ? Object.assign(url, { username: user, password: 'test' }).href : url.href;
  };
  let superuser: Client;
  let database: Database;

  const onServer = async (statements: readonly string[]) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const search = (
    brandId: string,
    scope: typeof everywhere | typeof onlyNorth,
    pattern = '%needle%',
    probes = ['%needle%'],
  ) =>
    database.inBrand(brandId, scope, async (tx) => {
      const rows = await tx.query<{ lead_id: string }>(
        'select lead_id from search_lead_ids($1, $2, true, null, null, 1000)',
        [[pattern], probes],
      );
      return rows.map(({ lead_id }) => lead_id);
    });
  const idOf = (n: number) => `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`;

  beforeAll(async () => {
    await onServer([
      `create role ${name} login password 'test' createrole`,
      `create database ${name} owner ${name}`,
      `do $$ begin execute 'grant leadweave_app, leadweave_scheduler to ${name} with admin option'; exception when undefined_object then null; end $$`,
    ]);
    await runMigrations({ url: urlOf(name), migrations: testMigrations });
    superuser = new Client({ connectionString: urlOf() });
    await superuser.connect();
    await arrangeBrands({ owner: superuser as never });
    await superuser.query(
      `insert into lead (brand_id, id, location_id, version, created_at, updated_at, type, occurred_at, has_recording, paired,
         verified, vendor_spam, vendor_duplicate, vendor_repeat, search_text)
       select case n % 2 when 0 then $1::uuid else $2::uuid end, ('019aa000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
         case when n % 2 = 1 then $5::uuid when n % 4 = 0 then $3::uuid else $4::uuid end, 1, now(), now(), 'web_form',
         now() - n * interval '1 minute', false, false, true, false, false, false,
         case when n < 8 then 'needle ' else '' end || md5(n::text) || ' ' || md5((n + 1)::text)
       from generate_series(0, 29999) n`,
      [brandA, brandB, north, south, elsewhere],
    );
    await superuser.query('vacuum analyze lead, lead_word');
    database = createDatabase({ url: urlOf(name), maxConnections: 2 });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await superuser.end();
    await onServer([`drop database ${name} with (force)`, `drop owned by ${name}`, `drop role ${name}`]);
  });

  it('finds what the running unit of work may see and nothing else', async () => {
    expect(await search(brandA, everywhere)).toEqual([0, 2, 4, 6].map(idOf));
    expect(await search(brandA, onlyNorth)).toEqual([0, 4].map(idOf));
    expect(await search(brandB, everywhere)).toEqual([1, 3, 5, 7].map(idOf));
  });

  it('finds nothing outside of a brand, and is closed to others', async () => {
    const rows = await database.withoutBrand((tx) =>
      tx.query('select * from search_lead_ids($1, null, true, null, null, 10)', [['%needle%']]),
    );
    expect(rows).toEqual([]);
    const { rows: rights } = await superuser.query(
      `select has_function_privilege('leadweave_scheduler', oid, 'execute') as scheduler,
         has_function_privilege('leadweave_app', oid, 'execute') as app from pg_proc where proname = 'search_lead_ids'`,
    );
    expect(rights).toEqual([{ scheduler: false, app: true }]);
  });

  it('leaves out a probe of too many words and finds the same', async () => {
    expect(await search(brandA, everywhere, '%needle%', ['%a%'])).toEqual([0, 2, 4, 6].map(idOf));
    expect(await search(brandA, everywhere, '%needle%', [])).toEqual([0, 2, 4, 6].map(idOf));
  });

  it('takes a pattern as a value, whatever stands in it', async () => {
    expect(await search(brandA, everywhere, '%needle%', [`%' or true or word like '%`])).toEqual([]);
    expect(await search(brandA, everywhere, `%' or true or search_text like '%`)).toEqual([]);
    expect(await search(brandA, everywhere, String.raw`%\\%'%`)).toEqual([]);
  });

  it('looks words up in their index and leads by their words', async () => {
    const scans = async () => {
      const { rows } = await superuser.query<{ name: string; n: number }>(
        `select indexrelname as name, idx_scan::int as n from pg_stat_user_indexes
         where indexrelname in ('lead_word_search', 'lead_words')`,
      );
      return new Map(rows.map(({ name, n }) => [name, n]));
    };
    const before = await scans();
    await database.inBrand(brandA, everywhere, async (tx) => {
      await tx.query(`select * from search_lead_ids('{%needle%}', '{%needle%}', true, null, null, 1000)`);
      await tx.query('select pg_stat_force_next_flush()');
    });
    const after = await scans();
    for (const [name, n] of before) expect(after.get(name)).toBeGreaterThan(n);
  });

  it('keeps the words themselves from the application', async () => {
    const read = database.inBrand(brandA, everywhere, (tx) => tx.query('select word from lead_word'));
    await expect(read).rejects.toThrow('permission denied');
  });

  it('shows the application itself no further rows by the policy of the owner', async () => {
    const counts = await database.inBrand(brandA, onlyNorth, (tx) =>
      tx.one<{ n: number }>('select count(*)::int as n from lead'),
    );
    expect(counts.n).toBe(7_500);
  });
});
