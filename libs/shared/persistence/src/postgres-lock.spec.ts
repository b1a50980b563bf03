import type { Database } from './database.js';
import { brandA, brandB, everywhere, type FreshDatabase, freshDatabase } from './fresh-database.spec-support.js';
import { advisoryXactLocks } from './postgres-lock.js';

describe('advisoryXactLocks', () => {
  let fresh: FreshDatabase;
  let database: Database;

  const lockCount = async () =>
    (
      await fresh.owner.query(`select from pg_locks where locktype = 'advisory' and granted and database =
      (select oid from pg_database where datname = current_database())`)
    ).rowCount;

  beforeAll(async () => {
    fresh = await freshDatabase(process.env['LEADWEAVE_TEST_DATABASE_URL']);
    database = fresh.open(4);
  });

  afterAll(() => fresh.drop());

  it('takes each key once and lets go at the end of the transaction', async () => {
    await database.inBrand(brandA, everywhere, async (tx) => {
      await advisoryXactLocks(tx, ['a', 'b', 'a']);
      expect(await lockCount()).toBe(2);
    });
    expect(await lockCount()).toBe(0);
  });

  it('does nothing without keys', async () => {
    await database.inBrand(brandA, everywhere, async (tx) => {
      await advisoryXactLocks(tx, []);
      expect(await lockCount()).toBe(0);
    });
  });

  it('does not make brands wait for each other', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let taken: () => void = () => undefined;
    const locked = new Promise<void>((resolve) => (taken = resolve));
    const holder = database.inBrand(brandA, everywhere, async (tx) => {
      await advisoryXactLocks(tx, ['key']);
      taken();
      await held;
    });
    await locked;
    await database.inBrand(brandB, everywhere, (tx) => advisoryXactLocks(tx, ['key']));
    release();
    await holder;
  });

  it('never deadlocks when many transactions take overlapping keys in any order', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `key ${index}`);
    const orders = [
      keys,
      keys.toReversed(),
      [...keys.slice(20), ...keys.slice(0, 20)],
      keys.filter((_, index) => index % 2),
    ];
    const rounds = Array.from({ length: 40 }, (_, index) =>
      database.inBrand(brandA, everywhere, (tx) => advisoryXactLocks(tx, orders[index % 4] ?? [])),
    );
    expect((await Promise.allSettled(rounds)).filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
