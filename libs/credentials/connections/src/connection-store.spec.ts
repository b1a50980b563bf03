import { randomBytes, randomUUID } from 'node:crypto';
import { createKeyRing } from '@leadweave/crypto';
import { assertBrandTablesProtected, Foundations0001, type Tx } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { type Connection } from './connection.js';
import { ConnectionStore } from './connection-store.js';
import { connectionsMigrations } from './migrations/connections-0001.js';
import { rewrapConnections } from './rewrap-connections.js';

const everywhere = { kind: 'all-locations' } as const;
const now = new Date('2026-11-20T10:00:00.000Z');
const oldKey = { id: 'old', key: randomBytes(32) };
const newKey = { id: 'new', key: randomBytes(32) };
const canary = '51497-0011223344556677:canary-of-the-secret';

describe('ConnectionStore', () => {
  let test: TestDatabase;
  const store = new ConnectionStore(createKeyRing([oldKey]));

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: [Foundations0001, ...connectionsMigrations] });
  });

  afterAll(() => test.drop());

  const inBrand = <Result>(brandId: string, work: (tx: Tx) => Promise<Result>) =>
    test.database.inBrand(brandId, everywhere, work);

  const connect = (brandId: string, credentials = canary) =>
    inBrand(brandId, (tx) =>
      store.create(tx, {
        provider: 'whatconverts',
        label: 'WhatConverts',
        credentials,
        keyKind: 'master',
        accountIds: ['27313'],
        settings: { types: ['web_form'] },
        createdBy: 'user:1',
        now,
      }),
    );

  const stateOf = async (brandId: string, { id }: Connection) =>
    (await inBrand(brandId, (tx) => store.get(tx, id))).state;

  it('protects its table', async () => {
    expect(await assertBrandTablesProtected(test.owner, { exempt: ['migration'] })).toEqual([]);
  });

  it('gives the credentials back to their own brand and keeps them nowhere in plain text', async () => {
    const brandId = randomUUID();
    const { connection } = await connect(brandId);
    expect(await inBrand(brandId, (tx) => store.credentials(tx, connection.id))).toBe(canary);
    const { rows } = await test.owner.query<{ row: string }>('select connection::text as row from connection');
    expect(rows.map(({ row }) => row).join()).not.toContain('canary-of-the-secret');
  });

  it('answers another brand as if there were nothing', async () => {
    const { connection } = await connect(randomUUID());
    await expect(inBrand(randomUUID(), (tx) => store.get(tx, connection.id))).rejects.toMatchObject({
      code: 'no-such-connection',
    });
  });

  it('makes one connection of twenty submissions at the same moment', async () => {
    const brandId = randomUUID();
    const results = await Promise.all(Array.from({ length: 20 }, () => connect(brandId)));
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(results.map(({ connection }) => connection.id)).size).toBe(1);
  });

  it('cannot open credentials that were moved to another row', async () => {
    const brandId = randomUUID();
    const { connection: first } = await connect(brandId, 'a:1');
    const { connection: second } = await connect(brandId, 'b:2');
    await test.owner.query(
      'update connection set sealed = (select sealed from connection where id = $1) where id = $2',
      [first.id, second.id],
    );
    await expect(inBrand(brandId, (tx) => store.credentials(tx, second.id))).rejects.toMatchObject({
      code: 'authentication-failed',
    });
  });

  it('leaves refused credentials only through new ones', async () => {
    const brandId = randomUUID();
    const { connection } = await connect(brandId);
    await inBrand(brandId, (tx) =>
      store.moveTo(tx, connection.id, 'credentials_rejected', { reason: 'unauthorized', now }),
    );
    const pausing = inBrand(brandId, (tx) => store.moveTo(tx, connection.id, 'paused', { now }));
    await expect(pausing).rejects.toMatchObject({ code: 'transition-refused' });
    await inBrand(brandId, (tx) =>
      store.replaceCredentials(tx, connection.id, { credentials: 'c:3', keyKind: 'profile', accountIds: [], now }),
    );
    expect(await stateOf(brandId, connection)).toBe('active');
    expect(await inBrand(brandId, (tx) => store.credentials(tx, connection.id))).toBe('c:3');
  });

  it('refuses a change that is based on an old version', async () => {
    const brandId = randomUUID();
    const { connection } = await connect(brandId);
    await inBrand(brandId, (tx) => store.change(tx, connection.id, connection.version, { label: 'Main account' }));
    const second = inBrand(brandId, (tx) => store.change(tx, connection.id, connection.version, { label: 'Other' }));
    await expect(second).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it('wipes the credentials at disconnecting and lets the same key connect again', async () => {
    const brandId = randomUUID();
    const { connection } = await connect(brandId);
    await inBrand(brandId, (tx) => store.disconnect(tx, connection.id, now));
    await expect(inBrand(brandId, (tx) => store.credentials(tx, connection.id))).rejects.toMatchObject({
      code: 'no-credentials',
    });
    expect((await connect(brandId)).created).toBe(true);
  });

  describe('rotating the key', () => {
    it('wraps every credential with the new key while all stay readable, and does nothing the second time', async () => {
      const brandId = randomUUID();
      const { connection } = await connect(brandId, 'rotate:me');
      const both = createKeyRing([newKey, oldKey]);
      expect((await rewrapConnections(test.database, both)).rewrapped).toBeGreaterThan(0);
      expect((await rewrapConnections(test.database, both)).rewrapped).toBe(0);
      const onlyNew = new ConnectionStore(createKeyRing([newKey]));
      expect(await inBrand(brandId, (tx) => onlyNew.credentials(tx, connection.id))).toBe('rotate:me');
    });
  });
});
