import { type Database, Foundations0001, newId, type Tx } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { brandsMigrations } from '../migrations/brands-migrations.js';
import { AuditChain } from './audit-chain.js';
import { AuditChecks } from './audit-checks.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AuditService } from './audit.service.js';

const all = { kind: 'all-locations' } as const;
const user = { userId: newId(), name: 'Jane Doe', email: 'jane@example.com' };
const actor = { userId: user.userId, name: user.name, address: '203.0.113.7' };
const now = new Date('2026-11-20T12:00:00Z');

let test: TestDatabase;
let database: Database;
const audit = new AuditService();
const chain = new AuditChain();

beforeAll(async () => {
  test = await createTestDatabase({ migrations: [Foundations0001, ...brandsMigrations] });
  database = test.database;
});
afterAll(() => test.drop());

/** A brand with so many entries, each of a transaction of its own. */
async function aBrand(entries: number): Promise<string> {
  const brandId = newId();
  const sql = `insert into brand (id, name, time_zone, currency) values ($1, 'Evergreen', 'UTC', 'USD')`;
  await database.inBrand(brandId, all, (tx) => tx.rowCount(sql, [brandId]));
  for (let index = 1; index <= entries; index += 1) await record(brandId, index);
  return brandId;
}

const record = (brandId: string, index: number, kind: 'location' | 'mapping' = 'location') =>
  database.inBrand(brandId, all, (tx) => write(tx, index, kind));
const write = (tx: Tx, index: number, kind: string) =>
  audit.record(tx, {
    actor,
    action: `${kind}.updated`,
    subject: { kind, id: `${kind}-${index}` },
    details: { place: index },
  });
const state = (brandId: string) => database.inBrand(brandId, all, (tx) => chain.state(tx));
const tamper = (sql: string, brandId: string) => test.owner.query(sql, [brandId]);

describe('the chain of a brand', () => {
  it('is whole while entries are written, one by one and many at once', async () => {
    const brandId = await aBrand(3);
    await Promise.all([4, 5, 6, 7].map((index) => record(brandId, index)));
    await database.inBrand(brandId, all, async (tx) => {
      await write(tx, 8, 'location');
      await write(tx, 9, 'location');
    });
    expect(await state(brandId)).toEqual({ entries: 9, head: expect.stringMatching(/^[0-9a-f]{64}$/), fault: null });
  });

  it('is empty and whole before the first entry', async () => {
    expect(await state(await aBrand(0))).toEqual({ entries: 0, head: null, fault: null });
  });

  it('leaves nothing behind of a change that was taken back', async () => {
    const brandId = await aBrand(1);
    const failing = database.inBrand(brandId, all, async (tx) => {
      await write(tx, 2, 'location');
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await state(brandId)).toMatchObject({ entries: 1, fault: null });
  });

  it.each([
    ['another name', `update audit_event set actor_name = 'Nobody' where brand_id = $1 and subject_id = 'location-2'`],
    ['another time', `update audit_event set occurred_at = now() where brand_id = $1 and subject_id = 'location-2'`],
    ['other details', `update audit_event set details = '{}' where brand_id = $1 and subject_id = 'location-2'`],
  ])('shows an entry that a superuser gave %s', async (_what, sql) => {
    const brandId = await aBrand(3);
    await tamper(sql, brandId);
    expect(await state(brandId)).toMatchObject({ entries: 3, fault: { kind: 'changed', seq: 2 } });
  });

  it('shows an entry that is gone', async () => {
    const brandId = await aBrand(3);
    await tamper(`delete from audit_event where brand_id = $1 and subject_id = 'location-2'`, brandId);
    expect(await state(brandId)).toMatchObject({ fault: { kind: 'removed', seq: 2 } });
  });

  it('shows an entry that is gone with its seal', async () => {
    const brandId = await aBrand(3);
    await tamper(`delete from audit_event where brand_id = $1 and subject_id = 'location-2'`, brandId);
    await tamper('delete from audit_seal where brand_id = $1 and seq = 2', brandId);
    expect(await state(brandId)).toMatchObject({ fault: { kind: expect.stringMatching(/gap|changed/), seq: 3 } });
  });

  it('shows an entry that was slipped in past the trigger', async () => {
    const brandId = await aBrand(1);
    await test.owner.query('alter table audit_event disable trigger audit_event_sealed');
    await record(brandId, 2).finally(() =>
      test.owner.query('alter table audit_event enable trigger audit_event_sealed'),
    );
    expect(await state(brandId)).toMatchObject({ entries: 1, fault: { kind: 'unsealed' } });
  });

  it('cannot be written by the application itself', async () => {
    const brandId = await aBrand(1);
    const forge = (sql: string) => database.inBrand(brandId, all, (tx) => tx.rowCount(sql, [tx.brandId]));
    const sql = `insert into audit_seal (brand_id, seq, event_id, hash) values ($1, 2, gen_random_uuid(), '\\x00')`;
    await expect(forge(sql)).rejects.toMatchObject({ code: '42501' });
    await expect(forge(`update audit_event set actor_name = 'X' where brand_id = $1`)).rejects.toThrow();
    expect(await state(brandId)).toMatchObject({ entries: 1, fault: null });
  });
});

describe('the daily check', () => {
  const reports: string[] = [];
  let today = now;
  const checks = () =>
    new AuditChecks(
      database,
      chain,
      (brandId) => reports.push(brandId),
      () => today,
    );

  it('looks at each brand once a day, and reports the broken ones', async () => {
    const [whole, broken] = [await aBrand(2), await aBrand(2)];
    while ((await checks().checkDue()) > 0);
    expect(reports).not.toContain(broken);
    reports.length = 0;
    await tamper(`update audit_event set actor_name = 'Nobody' where brand_id = $1`, broken);
    expect(await checks().checkDue()).toBe(0);
    today = new Date(now.getTime() + 25 * 3_600_000);
    while ((await checks().checkDue()) > 0);
    expect([reports.includes(broken), reports.includes(whole)]).toEqual([true, false]);
  });

  it('notices that entries it has seen are gone from the end', async () => {
    const brandId = await aBrand(3);
    await checks().checkAll();
    await tamper('delete from audit_seal where brand_id = $1 and seq = 3', brandId);
    await tamper(`delete from audit_event where brand_id = $1 and subject_id = 'location-3'`, brandId);
    expect((await checks().checkAll()).get(brandId)).toMatchObject({
      entries: 2,
      fault: { kind: 'shortened', seq: 3 },
    });
    await record(brandId, 4);
    expect((await checks().checkAll()).get(brandId)).toMatchObject({ fault: { kind: 'shortened' } });
  });
});

describe('the list of entries', () => {
  let entries: AuditEntriesService;
  beforeAll(() => {
    entries = new AuditEntriesService(database, new AuditEntriesRepository(), chain);
  });
  const accessOf = (brandId: string) => ({ user, brandId, role: 'brand_admin', scope: all }) as const;
  const subjects = async (brandId: string, query: object = {}) =>
    (await entries.list(accessOf(brandId), query)).data.map(({ subject }) => subject.id);

  it('shows the newest first, page by page, nothing twice', async () => {
    const brandId = await aBrand(5);
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await entries.list(accessOf(brandId), { limit: 2, cursor: cursor ?? undefined });
      seen.push(...page.data.map(({ subject }) => subject.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([5, 4, 3, 2, 1].map((index) => `location-${index}`));
  });

  it('filters by person, action, thing and time', async () => {
    const brandId = await aBrand(2);
    await record(brandId, 1, 'mapping');
    expect(await subjects(brandId, { action: 'mapping' })).toEqual(['mapping-1']);
    expect(await subjects(brandId, { action: 'location.updated' })).toEqual(['location-2', 'location-1']);
    expect(await subjects(brandId, { action: 'loc' })).toEqual([]);
    expect(await subjects(brandId, { subject: 'location-1' })).toEqual(['location-1']);
    expect(await subjects(brandId, { actor: user.userId })).toHaveLength(3);
    expect(await subjects(brandId, { actor: newId() })).toEqual([]);
    expect(await subjects(brandId, { occurredFrom: new Date(Date.now() + 60_000).toISOString() })).toEqual([]);
    expect(await subjects(brandId, { occurredTo: new Date(Date.now() + 60_000).toISOString() })).toHaveLength(3);
  });

  it('shows nothing of another brand', async () => {
    await aBrand(2);
    expect(await subjects(await aBrand(1))).toEqual(['location-1']);
  });

  it('is a file of all entries', async () => {
    const parts: string[] = [];
    for await (const part of entries.csv(accessOf(await aBrand(3)), {})) parts.push(part);
    expect(parts.join('').trim().split('\r\n')).toHaveLength(4);
  });
});
