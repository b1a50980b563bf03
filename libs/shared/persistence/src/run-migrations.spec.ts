import { Client } from 'pg';
import { emptyDatabase } from './fresh-database.spec-support.js';
import { createDatabase } from './database.js';
import { Foundations0001 } from './migrations/foundations-0001.js';
import { pendingMigrations, runMigrations } from './run-migrations.js';
import { SqlMigration } from './sql-migration.js';

class Second0001 extends SqlMigration {
  readonly name = 'Second2026112008001';
  readonly statements = ['create table second (id int primary key)', 'insert into second values (1)'];
}

class Broken0001 extends SqlMigration {
  readonly name = 'Broken2026112008002';
  readonly statements = ['create table broken (id int)', 'select 1 / 0'];
}

const server = process.env['LEADWEAVE_TEST_DATABASE_URL'];
const names = ['Foundations2026112000001', 'Second2026112008001'];

describe('runMigrations', () => {
  let url: string;
  let drop: () => Promise<void>;

  const query = async (sql: string, connection = url) => {
    const client = new Client({ connectionString: connection });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeEach(async () => {
    ({ url, drop } = await emptyDatabase(server));
  });

  afterEach(() => drop());

  it('applies in the order of the numbers, once, and tells what is pending', async () => {
    const migrations = [Second0001, Foundations0001];
    expect((await pendingMigrations({ url, migrations })).sort()).toEqual(names);
    expect(await runMigrations({ url, migrations })).toEqual(names);
    expect(await pendingMigrations({ url, migrations })).toEqual([]);
    expect(await runMigrations({ url, migrations })).toEqual([]);
  });

  it('applies each migration once when two replicas start together', async () => {
    const migrations = [Foundations0001, Second0001];
    const applied = await Promise.all([runMigrations({ url, migrations }), runMigrations({ url, migrations })]);
    expect(applied.sort((a, b) => a.length - b.length)).toEqual([[], names]);
  });

  it('lets two databases of one server migrate together', async () => {
    const other = await emptyDatabase(server);
    const migrations = [Foundations0001];
    await Promise.all([runMigrations({ url, migrations }), runMigrations({ url: other.url, migrations })]);
    await other.drop();
    expect(await pendingMigrations({ url, migrations })).toEqual([]);
  });

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    const migrations = [Foundations0001, Broken0001];
    await expect(runMigrations({ url, migrations })).rejects.toMatchObject({
      code: 'migration-failed',
      message: 'Broken2026112008002: division by zero',
    });
    expect(await query(`select to_regclass('broken') as broken`)).toEqual([{ broken: null }]);
    expect(await pendingMigrations({ url, migrations })).toEqual(['Broken2026112008002']);
  });

  it('refuses to go back', async () => {
    await expect(new Second0001().down()).rejects.toThrow('migrations go forward only');
  });

  describe('given a login user who is no superuser', () => {
    const owner = `owner_${process.pid}`;
    const asOwner = () => Object.assign(new URL(url), { username: owner, password: 'fictional' }).href;

    afterEach(async () => {
      await query(`reassign owned by ${owner} to current_user`).then(() => query(`drop owned by ${owner}`));
      await query(`drop role ${owner}`);
    });

    it('makes a database that this user can work with', async () => {
      await query(`create role ${owner} login createrole password 'fictional'`);
      // The roles may come from another user; then an administrator hands them on.
      await query(`do $$ begin if exists (select from pg_roles where rolname = 'leadweave_app') then
        grant leadweave_app, leadweave_scheduler to ${owner}; end if; end $$`);
      await query(`alter database ${new URL(url).pathname.slice(1)} owner to ${owner}`);
      await runMigrations({ url: asOwner(), migrations: [Foundations0001] });
      const database = createDatabase({ url: asOwner(), maxConnections: 1 });
      expect(await database.withoutBrand((tx) => tx.one('select current_user as role'))).toEqual({
        role: 'leadweave_app',
      });
      expect(await database.asScheduler((tx) => tx.one('select current_user as role'))).toEqual({
        role: 'leadweave_scheduler',
      });
      await database.close();
    });
  });
});
