import { assertBrandTablesProtected } from './assert-brand-tables-protected.js';
import type { BrandScope } from './brand-scope.js';
import { appendOnlyBrandTable, brandTable, schedulerMayRead, sharedTable } from './brand-table.js';
import { brandA, everywhere, type FreshDatabase, freshDatabase, locationNorth } from './fresh-database.spec-support.js';

describe('assertBrandTablesProtected', () => {
  let fresh: FreshDatabase;

  const run = async (...statements: string[]) => {
    for (const statement of statements) await fresh.owner.query(statement);
  };

  /** The violations after `statements`, which leave nothing behind. */
  const violationsAfter = async (...statements: string[]) => {
    const client = await fresh.owner.connect();
    try {
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      return await assertBrandTablesProtected(client, { exempt: ['shared', 'good.mine'] });
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  beforeAll(async () => {
    fresh = await freshDatabase(process.env['LEADWEAVE_TEST_DATABASE_URL']);
    await run(
      'create table shared (id int primary key)',
      ...sharedTable('shared'),
      'create table good (brand_id uuid, id int, location_id uuid, primary key (brand_id, id), unique (brand_id, location_id))',
      ...brandTable('good', { locationColumn: 'location_id' }),
      ...schedulerMayRead('good', ['id']),
      'create policy mine on good for select using (id = 1)',
      'create table event (brand_id uuid, id int, primary key (brand_id, id), foreign key (brand_id, id) references good)',
      ...appendOnlyBrandTable('event'),
      'create view good_view with (security_invoker = true) as select * from good',
    );
  });

  afterAll(() => fresh.drop());

  it('finds nothing wrong with tables made by the helpers', async () => {
    expect(await violationsAfter()).toEqual([]);
  });

  it.each([
    ['brand-missing', 'forgotten', ['create table forgotten (id int primary key)']],
    ['row-security-off', 'good', ['alter table good no force row level security']],
    ['row-security-off', 'event', ['alter table event disable row level security']],
    ['policy-missing', 'event', ['drop policy brand_isolation on event']],
    ['policy-too-wide', 'event.open', ['create policy open on event using (true)']],
    ['policy-too-wide', 'event.add', ['create policy add on event for insert to leadweave_app with check (true)']],
    ['primary-key-missing', 'event', ['alter table event drop constraint event_pkey']],
    ['key-without-brand', 'good_id', ['create unique index good_id on good (id)']],
    ['key-without-brand', 'good_id', ['create unique index good_id on good ((id + 1), brand_id)']],
    [
      'foreign-key-without-brand',
      'shared.blind',
      [
        'create unique index u on good (id)',
        'alter table shared add constraint blind foreign key (id) references good (id)',
      ],
    ],
    ['view-of-owner', 'open_view', ['create view open_view as select * from good']],
    ['view-of-owner', 'kept', ['create materialized view kept as select * from good']],
    ['role-may-truncate', 'good', ['grant truncate on good to leadweave_app']],
    ['role-may-truncate', 'good', ['grant references on good to public']],
    ['role-owns', 'shared', ['alter table shared owner to leadweave_app']],
    ['definer-without-search-path', 'sneak', ['create function sneak() returns int security definer return 1']],
  ])('finds %s of %s', async (problem, object, statements) => {
    expect(await violationsAfter(...statements)).toContainEqual({ problem, object });
  });

  it('finds a role that bypasses row-level security', async () => {
    expect(await violationsAfter('alter role leadweave_app bypassrls')).toEqual([
      { problem: 'role-bypasses', object: 'leadweave_app' },
    ]);
  });

  it('accepts a definer function with a fixed search path', async () => {
    const sql = `create function fine() returns int language sql security definer set search_path = pg_catalog return 1`;
    expect(await violationsAfter(sql)).toEqual([]);
  });

  it('keeps rows of an append-only table as they are', async () => {
    const database = fresh.open(1);
    await run(`insert into good values ('${brandA}', 1)`);
    const attempt = (sql: string) => database.inBrand(brandA, everywhere, (tx) => tx.rowCount(sql));
    expect(await attempt(`insert into event values ('${brandA}', 1)`)).toBe(1);
    await expect(attempt('update event set id = 2')).rejects.toThrow('permission denied');
    await expect(attempt('delete from event')).rejects.toThrow('permission denied');
  });

  it('refuses a name that would need quoting', () => {
    expect(() => brandTable('lead"; drop table x; --')).toThrow('Not a plain SQL name');
    expect(() => brandTable('lead', { locationColumn: 'A' })).toThrow('Not a plain SQL name');
  });

  it('never computes the list of locations for a scope of all locations, and once for any other', async () => {
    await run(
      'create table placed (brand_id uuid, id int, location_id uuid, primary key (brand_id, id))',
      ...brandTable('placed', { locationColumn: 'location_id' }),
      `insert into placed select '${brandA}', n, '${locationNorth}' from generate_series(1, 100) n`,
    );
    const database = fresh.open(1);
    const plan = (scope: BrandScope) =>
      database.inBrand(brandA, scope, async (tx) => {
        const lines = await tx.query<{ 'QUERY PLAN': string }>(
          'explain (analyze, costs off, timing off) select from placed',
        );
        return lines.map((line) => line['QUERY PLAN']).filter((line) => line.includes('Result'));
      });
    const executed = expect.stringMatching(/Result \(actual rows=1(\.00)? loops=1\)/) as string;
    const skipped = expect.stringContaining('never executed') as string;
    expect(await plan(everywhere)).toEqual([executed, executed, skipped]);
    const north = { kind: 'locations', locationIds: [locationNorth] } as const;
    expect(await plan(north)).toEqual([executed, executed, executed]);
  });
});
