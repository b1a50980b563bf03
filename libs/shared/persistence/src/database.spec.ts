import { createDatabase, type Database } from './database.js';
import { brandTable, schedulerMayRead } from './brand-table.js';
import {
  brandA,
  brandB,
  everywhere,
  type FreshDatabase,
  freshDatabase,
  locationNorth,
  locationSouth,
} from './fresh-database.spec-support.js';

const allNames = 'select name from thing order by name';
const insertThing = 'insert into thing (brand_id, location_id, name) values ($1, $2, $3)';

describe('Database', () => {
  let fresh: FreshDatabase;
  let database: Database;

  const names = async (rows: Promise<{ name: string }[]>) => (await rows).map(({ name }) => name);

  beforeAll(async () => {
    fresh = await freshDatabase(process.env['LEADWEAVE_TEST_DATABASE_URL']);
    database = fresh.open(3);
    await fresh.owner.query(
      `create table thing (brand_id uuid, name text, location_id uuid, primary key (brand_id, name))`,
    );
    await fresh.owner.query(`create table unprotected (value int)`);
    const statements = [
      ...brandTable('thing', { locationColumn: 'location_id' }),
      ...schedulerMayRead('thing', ['brand_id']),
    ];
    for (const statement of statements) await fresh.owner.query(statement);
  });

  beforeEach(async () => {
    await fresh.owner.query('truncate thing');
    const rows = [
      [brandA, locationNorth, 'a-north'],
      [brandA, locationSouth, 'a-south'],
      [brandA, null, 'a-nowhere'],
      [brandB, null, 'b'],
    ];
    for (const row of rows) await fresh.owner.query(insertThing, row);
  });

  afterAll(() => fresh.drop());

  describe('inBrand', () => {
    it('shows the rows of the brand even when the statement has no condition', async () => {
      expect(await database.inBrand(brandA, everywhere, (tx) => names(tx.query(allNames)))).toEqual([
        'a-north',
        'a-nowhere',
        'a-south',
      ]);
      expect(await database.inBrand(brandB, everywhere, (tx) => names(tx.query(allNames)))).toEqual(['b']);
    });

    it('changes and deletes only rows of the brand when the statement has no condition', async () => {
      expect(await database.inBrand(brandB, everywhere, (tx) => tx.rowCount(`update thing set name = 'b2'`))).toBe(1);
      expect(await database.inBrand(brandB, everywhere, (tx) => tx.rowCount('delete from thing'))).toBe(1);
      expect((await fresh.owner.query('select from thing')).rowCount).toBe(3);
    });

    it('refuses a row for another brand', async () => {
      const foreign = database.inBrand(brandA, everywhere, (tx) => tx.query(insertThing, [brandB, null, 'x']));
      await expect(foreign).rejects.toThrow('violates row-level security');
    });

    it('keeps the rows of another brand with the same key', async () => {
      await database.inBrand(brandB, everywhere, (tx) =>
        tx.query(`${insertThing} on conflict do nothing`, [brandB, null, 'a-north']),
      );
      expect((await fresh.owner.query(`select from thing where name = 'a-north'`)).rowCount).toBe(2);
    });

    it('shows only the locations of the scope', async () => {
      const see = (locationIds: string[]) =>
        database.inBrand(brandA, { kind: 'locations', locationIds }, (tx) => names(tx.query(allNames)));
      expect(await see([locationNorth])).toEqual(['a-north']);
      expect(await see([locationNorth, locationSouth])).toEqual(['a-north', 'a-south']);
      expect(await see([])).toEqual([]);
    });

    it('answers the same through the function for a single location', async () => {
      const ask = 'select app_location_visible($1) as north, app_location_visible(null) as nowhere';
      const scope = { kind: 'locations', locationIds: [locationNorth] } as const;
      expect(await database.inBrand(brandA, scope, (tx) => tx.one(ask, [locationNorth]))).toEqual({
        north: true,
        nowhere: false,
      });
      expect(await database.inBrand(brandA, everywhere, (tx) => tx.one(ask, [locationNorth]))).toEqual({
        north: true,
        nowhere: true,
      });
      expect(await database.withoutBrand((tx) => tx.one(ask, [locationNorth]))).toEqual({
        north: false,
        nowhere: false,
      });
    });

    it('refuses a brand or a location that is no UUID', async () => {
      const nothing = () => Promise.resolve();
      await expect(database.inBrand('', everywhere, nothing)).rejects.toMatchObject({ code: 'invalid-brand' });
      const star = { kind: 'locations', locationIds: ['*'] } as const;
      await expect(database.inBrand(brandA, star, nothing)).rejects.toMatchObject({ code: 'invalid-scope' });
    });

    it('refuses TRUNCATE, and tables that were not opened', async () => {
      await expect(database.inBrand(brandA, everywhere, (tx) => tx.query('truncate thing'))).rejects.toThrow(
        'permission denied',
      );
      await expect(database.inBrand(brandA, everywhere, (tx) => tx.query('table unprotected'))).rejects.toThrow(
        'permission denied',
      );
    });

    it('rolls back and throws on when the work fails', async () => {
      const failing = database.inBrand(brandA, everywhere, async (tx) => {
        await tx.query('delete from thing');
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect((await fresh.owner.query('select from thing')).rowCount).toBe(4);
    });

    it('says that nothing was committed when the work swallows an error of a statement', async () => {
      const swallowing = database.inBrand(brandA, everywhere, async (tx) => {
        await tx.query('delete from thing');
        await tx.query('select 1 / 0').catch(() => undefined);
      });
      await expect(swallowing).rejects.toMatchObject({ code: 'commit-refused' });
      expect((await fresh.owner.query('select from thing')).rowCount).toBe(4);
    });

    it('leaves neither brand nor scope on the only connection of a pool after a commit', async () => {
      const single = fresh.open(1);
      await single.inBrand(brandA, everywhere, (tx) => tx.query(allNames));
      expect(await single.withoutBrand((tx) => names(tx.query(allNames)))).toEqual([]);
      const settings = `select app_brand_id() as brand, app_all_locations() as "all"`;
      expect(await single.withoutBrand((tx) => tx.one(settings))).toEqual({ brand: null, all: false });
    });

    it('leaves neither brand nor role on the only connection of a pool after an error', async () => {
      const single = fresh.open(1);
      await expect(single.inBrand(brandA, everywhere, (tx) => tx.query('select 1 / 0'))).rejects.toThrow(
        'division by zero',
      );
      expect(await single.withoutBrand((tx) => names(tx.query(allNames)))).toEqual([]);
      expect(await single.inBrand(brandB, everywhere, (tx) => names(tx.query(allNames)))).toEqual(['b']);
    });

    it('refuses a unit of work inside a unit of work', async () => {
      const nested = database.inBrand(brandA, everywhere, () =>
        database.inBrand(brandB, everywhere, () => Promise.resolve()),
      );
      await expect(nested).rejects.toMatchObject({ code: 'nested-unit-of-work' });
    });

    it('stops waiting for a statement that runs too long', async () => {
      const impatient = createDatabase({ url: fresh.url, maxConnections: 1, statementTimeoutMs: 50 });
      await expect(impatient.withoutBrand((tx) => tx.query('select pg_sleep(60)'))).rejects.toMatchObject({
        code: '57014',
      });
      await impatient.close();
    });

    it('refuses a transaction that has ended', async () => {
      const leaked = await database.inBrand(brandA, everywhere, (tx) => Promise.resolve(tx));
      await expect(leaked.query('select 1')).rejects.toMatchObject({ code: 'transaction-over' });
    });

    it('sends statements that are given at once in their order, each after the answer to the one before', async () => {
      let [underWay, mostUnderWay] = [0, 0];
      const seen = await database.inBrand(brandA, everywhere, (tx) => {
        const client: { query(...statement: unknown[]): Promise<unknown> } = tx.client;
        const ask = client.query.bind(client);
        const counted = async (...statement: unknown[]) => {
          mostUnderWay = Math.max(mostUnderWay, (underWay += 1));
          return ask(...statement).finally(() => (underWay -= 1));
        };
        const watched = jest.spyOn(client, 'query').mockImplementation(counted);
        return Promise.all([
          tx.rowCount(`update thing set name = name || '!'`),
          names(tx.query(allNames)),
          tx.rowCount(`delete from thing where name like '%!'`),
        ]).finally(() => watched.mockRestore());
      });
      expect(seen).toEqual([3, ['a-north!', 'a-nowhere!', 'a-south!'], 3]);
      expect(mostUnderWay).toBe(1);
    });

    it('commits what nobody waited for, and rolls it back with the rest', async () => {
      await database.inBrand(brandA, everywhere, (tx) => {
        void tx.query('select pg_sleep(0.05)');
        void tx.rowCount(`delete from thing where name = 'a-north'`);
        return Promise.resolve();
      });
      const failing = database.inBrand(brandA, everywhere, (tx) => {
        void tx.rowCount('delete from thing');
        return Promise.reject(new Error('changed my mind'));
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await database.inBrand(brandA, everywhere, (tx) => names(tx.query(allNames)))).toEqual([
        'a-nowhere',
        'a-south',
      ]);
    });

    it('replaces a connection that breaks in the middle', async () => {
      const single = fresh.open(1);
      const broken = single.inBrand(brandA, everywhere, async (tx) => {
        const { pid } = await tx.one<{ pid: number }>('select pg_backend_pid() as pid');
        await fresh.owner.query('select pg_terminate_backend($1)', [pid]);
        await tx.query('select 1');
      });
      await expect(broken).rejects.toThrow(/terminat|closed|connection error/);
      expect(await single.inBrand(brandB, everywhere, (tx) => names(tx.query(allNames)))).toEqual(['b']);
    });

    it('repeats the work after a serialization failure when asked to', async () => {
      let attempts = 0;
      const conflicting = (retries: number) =>
        database.inBrand(
          brandA,
          everywhere,
          (tx) => {
            attempts += 1;
            const raise = `do $$ begin raise exception using errcode = '40001'; end $$`;
            return tx.query(attempts < 3 ? raise : 'select 1 as value');
          },
          { retries },
        );
      await expect(conflicting(1)).rejects.toMatchObject({ code: '40001' });
      attempts = 0;
      expect(await conflicting(2)).toEqual([{ value: 1 }]);
    });
  });

  describe('afterCommit', () => {
    it('runs callbacks in order, once the rows are visible to others, and lets them open a unit of work', async () => {
      const seen: unknown[] = [];
      await database.inBrand(brandB, everywhere, async (tx) => {
        tx.afterCommit(async () =>
          seen.push(await database.inBrand(brandB, everywhere, (next) => names(next.query(allNames)))),
        );
        tx.afterCommit(() => seen.push('second'));
        await tx.query(insertThing, [brandB, null, 'new']);
        expect(seen).toEqual([]);
      });
      expect(seen).toEqual([['b', 'new'], 'second']);
    });

    it('runs nothing after a rollback', async () => {
      const callback = jest.fn();
      const failing = database.withoutBrand((tx) => {
        tx.afterCommit(callback);
        return tx.query('select 1 / 0');
      });
      await expect(failing).rejects.toThrow('division by zero');
      expect(callback).not.toHaveBeenCalled();
    });

    it('does not turn committed work into a failure when a callback throws', async () => {
      const work = database.withoutBrand((tx) => {
        tx.afterCommit(() => Promise.reject(new Error('late')));
        return tx.one('select 1 as value');
      });
      expect(await work).toEqual({ value: 1 });
    });
  });

  describe('rows', () => {
    it('tells one, none and several apart', async () => {
      await database.withoutBrand(async (tx) => {
        expect(await tx.maybeOne('select 1 where false')).toBeUndefined();
        await expect(tx.one('select 1 where false')).rejects.toMatchObject({ code: 'unexpected-row-count' });
        await expect(tx.maybeOne('select generate_series(1, 2)')).rejects.toMatchObject({
          code: 'unexpected-row-count',
        });
      });
    });
  });

  it('shows no row outside of a brand', async () => {
    expect(await database.withoutBrand((tx) => names(tx.query(allNames)))).toEqual([]);
  });

  it('shows the scheduler the opened columns of all brands and nothing else', async () => {
    const brands = await database.asScheduler((tx) => tx.query('select distinct brand_id from thing order by 1'));
    expect(brands).toEqual([{ brand_id: brandA }, { brand_id: brandB }]);
    await expect(database.asScheduler((tx) => tx.query(allNames))).rejects.toThrow('permission denied');
    await expect(database.asScheduler((tx) => tx.query('delete from thing'))).rejects.toThrow('permission denied');
  });

  it('starts connections in the role of the application', async () => {
    await database.withoutBrand(async (tx) => {
      expect(await tx.one('select current_user as now')).toEqual({ now: 'leadweave_app' });
      await tx.query('reset role');
      expect(await tx.one('select current_user as now')).toEqual({ now: 'leadweave_app' });
    });
  });
});
