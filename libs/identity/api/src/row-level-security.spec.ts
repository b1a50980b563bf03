import { brandsMigrations } from '@leadweave/brands-api';
import {
  assertBrandTablesProtected,
  createDatabase,
  type Database,
  Foundations0001,
  runMigrations,
} from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { identityMigrations } from './migrations/identity-migrations.js';

const brands = ['019a9f0e-0000-7000-8000-000000000001', '019a9f0e-0000-7000-8000-000000000002'] as const;
const user = '019a9f0e-0000-7000-8000-0000000000f3';
const location = '019a9f0e-0000-7000-8000-0000000000a2';
const all = { kind: 'all-locations' } as const;

const migrations = [Foundations0001, ...identityMigrations, ...brandsMigrations];
const userRow = `insert into identity."user" (id, name, email, "emailVerified") values ('${user}', 'Jane', 'jane@example.com', true)`;

/** Each brand has a member and a location; the ids below brand are the same in both. */
const rows = brands.flatMap((brand, index) => [
  `insert into brand (id, name, time_zone, currency) values ('${brand}', 'Brand ${index}', 'UTC', 'USD')`,
  `insert into location (brand_id, id, name, time_zone, status) values ('${brand}', '${location}', 'Place ${index}', 'UTC', 'active')`,
  `insert into member (brand_id, id, email, user_id, role, accepted_at)
     values ('${brand}', '${user}', 'jane@example.com', '${user}', 'franchisee', now())`,
  `insert into audit_event (brand_id, id, actor_name, action, subject_kind, subject_id)
     values ('${brand}', '${user}', 'Jane', 'brand.created', 'brand', '${brand}')`,
]);

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase({ migrations });
  for (const sql of [userRow, ...rows]) await test.owner.query(sql);
});
afterAll(() => test.drop());

describe('row-level security', () => {
  it('protects every table of a brand', async () => {
    expect(await assertBrandTablesProtected(test.owner, { exempt: ['brand'] })).toEqual([]);
  });

  it.each(['brand', 'location', 'member', 'audit_event'])(
    'shows the %s of the open brand only, and none outside',
    async (table) => {
      const count = `select count(*)::int as count from ${table}`;
      const [inside, outside] = [
        await test.database.inBrand(brands[0], all, (tx) => tx.one<{ count: number }>(count)),
        await test.database.withoutBrand((tx) => tx.one<{ count: number }>(count)),
      ];
      expect([inside.count, outside.count]).toEqual([1, 0]);
    },
  );

  it('shows a location to those who may see it only', async () => {
    const see = (locationIds: string[]) =>
      test.database.inBrand(brands[0], { kind: 'locations', locationIds }, (tx) => tx.query('select from location'));
    expect(await see([location])).toHaveLength(1);
    expect(await see([])).toHaveLength(0);
  });

  it('lets no brand write into another one', async () => {
    const rename = await test.database.inBrand(brands[0], all, (tx) =>
      tx.rowCount(`update brand set name = 'Mine' where id = $1`, [brands[1]]),
    );
    expect(rename).toBe(0);
    const insert = test.database.inBrand(brands[0], all, (tx) =>
      tx.query(`insert into brand (id, name, time_zone, currency) values (gen_random_uuid(), 'X', 'UTC', 'USD')`),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['update audit_event set action = $1', 'delete from audit_event where action <> $1'])(
    'refuses %s',
    async (sql) => {
      const change = test.database.inBrand(brands[0], all, (tx) => tx.query(sql, ['x']));
      await expect(change).rejects.toMatchObject({ code: '42501' });
    },
  );
});

describe('the two questions that come before a brand', () => {
  const access = 'select role, location_ids from member_access($1, $2)';
  const summaries = 'select name, locations from brand_summaries($1)';
  const ask = (database: Database) =>
    database.withoutBrand(async (tx) => [
      await tx.query(access, [user, brands[0]]),
      await tx.query(access, [user, '019a9f0e-0000-7000-8000-000000000003']),
      await tx.query(summaries, [user]),
    ]);
  const expected = [
    [{ role: 'franchisee', location_ids: [] }],
    [],
    [
      { name: 'Brand 0', locations: [] },
      { name: 'Brand 1', locations: [] },
    ],
  ];

  it('are answered across brands', async () => {
    expect(await ask(test.database)).toEqual(expected);
  });

  it('are answered when the tables belong to a user without special rights, who is under row-level security too', async () => {
    const name = `plain_${randomBytes(6).toString('hex')}`;
    await test.owner.query(`create role ${name} login password 'plain' in role leadweave_app, leadweave_scheduler`);
    await test.owner.query(`create database ${name} owner ${name}`);
    const url = Object.assign(new URL(test.url), { username: name, password: 'plain', pathname: `/${name}` }).href;
    await runMigrations({ url, migrations });
    const superuser = new Pool({
      connectionString: Object.assign(new URL(test.url), { pathname: `/${name}` }).href,
      max: 1,
    });
    // Audit entries are sealed within their brand, which no superuser opens.
    const setUp = rows.filter((sql) => !sql.includes('audit_event'));
    for (const sql of [userRow, ...setUp]) await superuser.query(sql);
    await superuser.end();
    const database = createDatabase({ url });
    const answers = await ask(database);
    await database.close();
    await test.owner.query(`drop database ${name} with (force)`);
    await test.owner.query(`drop role ${name}`);
    expect(answers).toEqual(expected);
  });
});
