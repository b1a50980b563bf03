import { Foundations0001, SqlMigration, brandTable } from '@leadweave/persistence';
import { Client } from 'pg';
import { createTestDatabase } from './create-test-database.js';

class Notes0001 extends SqlMigration {
  readonly name = 'Notes2026112009001';
  readonly statements = [
    'create table note (brand_id uuid, id int, primary key (brand_id, id))',
    ...brandTable('note'),
  ];
}

const migrations = [Foundations0001, Notes0001];
const brand = '019aa000-0000-7000-8000-00000000000a';

async function countDatabases(pattern: string): Promise<number> {
  const client = new Client({ connectionString: process.env['LEADWEAVE_TEST_DATABASE_URL'] });
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname like $1', [pattern]);
  await client.end();
  return rowCount ?? 0;
}

describe('createTestDatabase', () => {
  it('gives each caller a migrated database of its own, also when they ask at once', async () => {
    const [first, second] = await Promise.all([createTestDatabase({ migrations }), createTestDatabase({ migrations })]);
    await first.database.inBrand(brand, { kind: 'all-locations' }, (tx) =>
      tx.query('insert into note values ($1, 1)', [brand]),
    );
    expect((await first.owner.query('table note')).rows).toEqual([{ brand_id: brand, id: 1 }]);
    expect((await second.owner.query('table note')).rows).toEqual([]);
    await Promise.all([first.drop(), second.drop()]);
  });

  it('makes one template for one list of migrations', async () => {
    const before = await countDatabases('template\\_%');
    await (await createTestDatabase({ migrations: [Foundations0001] })).drop();
    await (await createTestDatabase({ migrations: [Foundations0001] })).drop();
    expect((await countDatabases('template\\_%')) - before).toBeLessThanOrEqual(1);
  });

  it('removes the database, even while a connection to it is open', async () => {
    const test = await createTestDatabase({ migrations });
    const name = new URL(test.url).pathname.slice(1);
    const client = new Client({ connectionString: test.url });
    client.on('error', () => undefined);
    await client.connect();
    expect(await countDatabases(name)).toBe(1);
    await test.drop();
    expect(await countDatabases(name)).toBe(0);
  });
});
