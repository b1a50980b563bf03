import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { arrangeBrands, brandB, onlyNorth } from '../testing-support/builders.js';
import { anAccess, type LeadsApp, startLeadsApp } from '../testing-support/leads-app.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { type SavedViewDto, type SavedViewListDto } from './saved-view.dto.js';

const person = (n: number) => ({
  userId: `019aa000-0000-7000-8000-0000000000d${n}`,
  name: 'Ada',
  email: 'ada@example.com',
});

describe('saved views', () => {
  const admin = anAccess({ user: person(1) });
  const otherAdmin = anAccess({ user: person(2) });
  const franchisee = anAccess({ user: person(3), role: 'franchisee', scope: onlyNorth });
  const marketing = anAccess({ user: person(4), role: 'marketing' });
  const foreign = anAccess({ user: person(1), brandId: brandB });
  const layout = { columns: ['contact', 'received', 'quality'], density: 'compact' };
  let test: TestDatabase;
  let app: LeadsApp;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    app = await startLeadsApp(test.database, test.url);
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });
  beforeEach(() => test.owner.query('delete from saved_view; delete from saved_view_choice'));

  const create = (overrides: object = {}, access = admin) =>
    app.send(
      'POST',
      '/saved-views',
      { name: 'Long calls', shared: false, query: 'type=phone_call', layout, ...overrides },
      access,
    );
  const created = async (overrides: object = {}, access = admin) =>
    (await (await create(overrides, access)).json()) as SavedViewDto;
  const list = (access = admin) => app.get<SavedViewListDto>('/saved-views', access);
  const names = async (access = admin) => (await list(access)).data.map(({ name }) => name);

  it('are private to their owner until a brand admin shares them', async () => {
    const view = await created();
    await created({ name: 'mine' }, franchisee);
    expect(await names()).toEqual(['Long calls']);
    expect(await names(otherAdmin)).toEqual([]);
    expect(await names(franchisee)).toEqual(['mine']);
    const shared = await app.send('PATCH', `/saved-views/${view.id}`, { shared: true }, admin, { 'if-match': '"1"' });
    expect([shared.status, shared.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await names(otherAdmin)).toEqual(['Long calls']);
    expect((await list(franchisee)).data).toMatchObject([
      { name: 'Long calls', mayChange: false, query: 'type=phone_call', layout },
      { name: 'mine', mayChange: true },
    ]);
    expect(await names(marketing)).toEqual(['Long calls']);
    expect(await names(foreign)).toEqual([]);
  });

  it('are changed by their owner, shared ones by brand admins only, and hidden from everybody else', async () => {
    const [own, shared] = [await created(), await created({ name: 'Everybody', shared: true })];
    const attempt = async (access: typeof admin, id: string, method = 'PATCH') =>
      (await app.send(method, `/saved-views/${id}`, { name: 'Renamed' }, access, { 'if-match': '"1"' })).status;
    expect(await attempt(otherAdmin, own.id)).toBe(404);
    expect(await attempt(foreign, own.id)).toBe(404);
    expect(await attempt(franchisee, shared.id)).toBe(403);
    expect(await attempt(franchisee, shared.id, 'DELETE')).toBe(403);
    expect(await attempt(marketing, own.id, 'DELETE')).toBe(404);
    expect(await attempt(otherAdmin, shared.id)).toBe(200);
    expect((await create({ shared: true, name: 'x' }, franchisee)).status).toBe(403);
    expect((await create({ shared: true, name: 'x' }, marketing)).status).toBe(403);
  });

  it('ask for the version that was seen', async () => {
    const { id } = await created();
    const without = await app.send('PATCH', `/saved-views/${id}`, { name: 'New' }, admin);
    const old = await app.send('PATCH', `/saved-views/${id}`, { name: 'New' }, admin, { 'if-match': '"7"' });
    expect([without.status, old.status, old.headers.get('etag')]).toEqual([428, 412, '"1"']);
    const removed = await app.send('DELETE', `/saved-views/${id}`, {}, admin, { 'if-match': '"1"' });
    expect([removed.status, await names()]).toEqual([204, []]);
  });

  it('refuse what the list would not understand, and a name twice', async () => {
    await created();
    const statuses = [
      { name: 'long CALLS' },
      { name: 'a', query: 'type=fax' },
      { name: 'b', query: 'cursor=abc' },
      { name: ' ' },
      { name: 'c', layout: { columns: ['secret'], density: 'compact' } },
      { name: 'd', layout: { columns: [], density: 'huge' } },
      { name: 'e', layout: undefined },
      { name: 'f', ownerId: person(2).userId },
    ].map(async (overrides) => (await create(overrides)).status);
    expect(await Promise.all(statuses)).toEqual([409, 422, 422, 422, 422, 422, 422, 400]);
  });

  it('keep columns and the first list for each person', async () => {
    const { id } = await created({ shared: true });
    const second = await created({ name: 'Second' });
    const choose = (access: typeof admin, body: object) => app.send('PUT', '/saved-views/choice', body, access);
    const wide = { columns: ['campaign', 'quality'], density: 'comfortable' };
    expect((await choose(franchisee, { viewId: id, layout: wide, isDefault: true })).status).toBe(204);
    expect((await list(franchisee)).data).toMatchObject([{ ownLayout: wide, isDefault: true, layout }]);
    expect((await list()).data).toMatchObject([{ ownLayout: null, isDefault: false }, { isDefault: false }]);
    await choose(admin, { viewId: id, layout: null, isDefault: true });
    await choose(admin, { viewId: second.id, layout: null, isDefault: true });
    expect((await list()).data.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Long calls', false],
      ['Second', true],
    ]);
    await choose(admin, { viewId: null, layout: wide, isDefault: true });
    expect(await list()).toMatchObject({ ownLayout: wide, data: [{ isDefault: false }, { isDefault: false }] });
    expect((await choose(otherAdmin, { viewId: second.id, layout: null, isDefault: false })).status).toBe(404);
    expect((await choose(admin, { viewId: 'x', layout: null, isDefault: false })).status).toBe(422);
  });
});
