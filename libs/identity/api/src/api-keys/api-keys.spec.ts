import * as testing from '@leadweave/testing';
import {
  type Access,
  Anyone,
  CurrentAccess,
  Members,
  type RequestWithAccess,
  Scopes,
  SignedIn,
} from '@leadweave/access';
import { Controller, Get, Post, Req } from '@nestjs/common';
import { startTestPortal, testPassword, type TestPortal } from '../test-portal.spec-support.js';
import type { ApiKeyDto, IssuedApiKeyDto } from './api-key.dto.js';

type Browser = ReturnType<TestPortal['browser']>;

const seen = ({ brandId, role, scope, user, apiKey }: Access) => ({ brandId, role, scope, user, apiKey });

/** One route for each way of saying who may enter. */
@Controller('entrances')
class EntrancesController {
  @Get('leads')
  @Members()
  @Scopes('leads:read')
  leads(@CurrentAccess() access: Access) {
    return seen(access);
  }

  @Post('leads')
  @Members('brand_admin', 'franchisee')
  @Scopes('leads:write')
  judge(@CurrentAccess() access: Access) {
    return seen(access);
  }

  @Get('either')
  @Members()
  @Scopes('leads:read', 'webhooks:manage')
  either(@CurrentAccess() access: Access) {
    return seen(access);
  }

  @Get('connections')
  @Members('brand_admin', 'marketing')
  @Scopes('connections:read')
  connections(@CurrentAccess() access: Access) {
    return seen(access);
  }

  @Get('audit')
  @Members('brand_admin')
  @Scopes('audit:read')
  audit(@CurrentAccess() access: Access) {
    return seen(access);
  }

  @Post('form')
  @Anyone({ recognise: true })
  @Scopes('forms:submit')
  form(@Req() { access }: RequestWithAccess) {
    return { role: access?.role ?? 'visitor' };
  }

  @Get('people')
  @Members()
  people() {
    return 'no key comes here';
  }

  @Get('own')
  @SignedIn()
  own() {
    return 'nor here';
  }

  @Get('open')
  @Anyone()
  open() {
    return { open: true };
  }
}

const details = { timeZone: 'America/Chicago', currency: 'USD' };
const missingId = '019a9f0e-0000-7000-8000-0000000000a2';
const dayMs = 24 * 3600 * 1000;

let portal: TestPortal;
let brand: string;
let foreignBrand: string;
let admin: Browser;
let stranger: Browser;
let austin: string;
let dallas: string;
let foreignLocation: string;

const user = (name: string) =>
  portal.identity.createUser({ email: `${name}@example.com`, name, password: testPassword });
const newLocation = async (browser: Browser, inBrand: string, name: string) =>
  (await browser.post<{ id: string }>('/locations', { name, timeZone: 'UTC' }, { brand: inBrand })).body.id;

beforeAll(async () => {
  portal = await startTestPortal(testing, {}, [EntrancesController]);
  const [one, other, franchisee] = [await user('admin'), await user('stranger'), await user('franchisee')];
  brand = (await portal.identity.createBrandWithAdmin(one, { ...details, name: 'Sunny Kitchens' })).id;
  foreignBrand = (await portal.identity.createBrandWithAdmin(other, { ...details, name: 'Other Brand' })).id;
  admin = await portal.signedIn('admin@example.com');
  stranger = await portal.signedIn('stranger@example.com');
  austin = await newLocation(admin, brand, 'Austin North');
  dallas = await newLocation(admin, brand, 'Dallas');
  foreignLocation = await newLocation(stranger, foreignBrand, 'Canary 77');
  await portal.identity.addMember(brand, franchisee, { role: 'franchisee', locationIds: [austin] });
});
afterAll(() => portal.close());

const make = async (terms: object, browser = admin, inBrand = brand) => {
  const answer = await browser.post<IssuedApiKeyDto>('/api-keys', { name: 'Zapier', ...terms }, { brand: inBrand });
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const visit = (key: string, path: string, headers: object = {}) =>
  portal.browser().get(path, { headers: { ...bearer(key), ...headers } });
const statusOf = async (key: string) => (await visit(key, '/entrances/leads')).status;
const listed = async (id: string) => {
  const { body } = await admin.get<{ data: ApiKeyDto[] }>('/api-keys?limit=200', { brand });
  return body.data.find((key) => key.id === id)!;
};

describe('a key', () => {
  it('is shown once, and kept nowhere but as a digest', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read'] });
    expect(key).toMatch(/^lw_live_[0-9A-Za-z]{49}$/);
    expect(apiKey).toMatchObject({
      name: 'Zapier',
      hint: key.slice(0, 12),
      state: 'active',
      locations: null,
      version: 1,
    });
    expect(JSON.stringify(await listed(apiKey.id))).not.toContain(key.slice(12));
    await visit(key, '/entrances/leads');
    const { rows } = await portal.test.owner.query<{ dump: string }>(
      `select string_agg(query_to_xml(format('select * from %s', c.oid::regclass), true, false, '')::text, '') as dump
       from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'identity'::regnamespace)`,
    );
    expect(rows[0]!.dump).toContain(key.slice(0, 12));
    expect(rows[0]!.dump).not.toContain(key.slice(12));
  });

  it('is found by either header, and never in an address', async () => {
    const { key } = await make({ scopes: ['leads:read'] });
    const nobody = portal.browser();
    expect((await nobody.get('/entrances/leads', { headers: bearer(key) })).status).toBe(200);
    expect((await nobody.get('/entrances/leads', { headers: { 'x-api-key': key } })).status).toBe(200);
    expect((await nobody.get(`/entrances/leads?api_key=${key}&key=${key}`)).status).toBe(401);
  });

  it('acts with the least role of the scope that is used', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read', 'leads:write'] });
    const all = { kind: 'all-locations' };
    expect((await visit(key, '/entrances/leads')).body).toEqual({
      brandId: brand,
      role: 'marketing',
      scope: all,
      user: { userId: apiKey.id, name: 'Zapier (API key)', email: '' },
      apiKey: { id: apiKey.id, scopes: ['leads:read', 'leads:write'] },
    });
    const judged = await portal.browser().post('/entrances/leads', {}, { headers: bearer(key) });
    expect(judged).toMatchObject({ status: 201, body: { role: 'brand_admin', scope: all } });
  });

  it('of some locations acts as their franchisee', async () => {
    const { key } = await make({ scopes: ['leads:read', 'leads:write'], locationIds: [austin] });
    expect((await visit(key, '/entrances/leads')).body).toMatchObject({
      role: 'franchisee',
      scope: { kind: 'locations', locationIds: [austin] },
    });
    expect((await portal.browser().post('/entrances/leads', {}, { headers: bearer(key) })).status).toBe(201);
  });

  it('counts instead of the session that comes with it, and needs no origin', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read', 'leads:write'] });
    const headers = { ...bearer(key), origin: 'https://elsewhere.example.com' };
    expect((await admin.post('/entrances/leads', {}, { headers })).body).toMatchObject({ apiKey: { id: apiKey.id } });
    expect((await admin.get('/entrances/people', { brand, headers: bearer(key) })).status).toBe(403);
  });

  it('notes when and whence it was used, once a minute at most', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read'] });
    expect(await listed(apiKey.id)).toMatchObject({ lastUsedAt: null, lastUsedAddress: null });
    const first = portal.clock.now().toISOString();
    await visit(key, '/entrances/leads');
    portal.clock.advance(59_000);
    await visit(key, '/entrances/leads');
    expect(await listed(apiKey.id)).toMatchObject({ lastUsedAt: first, lastUsedAddress: '127.0.0.1' });
    portal.clock.advance(1_000);
    await visit(key, '/entrances/leads');
    expect((await listed(apiKey.id)).lastUsedAt).toBe(portal.clock.now().toISOString());
  });
});

describe('each scope at each entrance', () => {
  const entrances = [
    'GET leads',
    'POST leads',
    'GET either',
    'GET connections',
    'GET audit',
    'POST form',
    'GET people',
    'GET own',
    'GET open',
  ];

  it.each([
    ['leads:read', [200, 403, 200, 403, 403, 403, 403, 403, 200]],
    ['leads:write', [403, 201, 403, 403, 403, 403, 403, 403, 200]],
    ['connections:read', [403, 403, 403, 200, 403, 403, 403, 403, 200]],
    ['webhooks:manage', [403, 403, 200, 403, 403, 403, 403, 403, 200]],
    ['forms:submit', [403, 403, 403, 403, 403, 201, 403, 403, 200]],
    ['audit:read', [403, 403, 403, 403, 200, 403, 403, 403, 200]],
  ])('%s', async (scope, expected) => {
    const { key } = await make({ scopes: [scope] });
    const statuses = [];
    for (const entrance of entrances) {
      const [method, path] = entrance.split(' ');
      const headers = bearer(key);
      const address = `/entrances/${path}`;
      const browser = portal.browser();
      const answer = method === 'GET' ? browser.get(address, { headers }) : browser.post(address, {}, { headers });
      statuses.push((await answer).status);
    }
    expect(statuses).toEqual(expected);
  });

  it('says which scope is missing, and that a route is no business of keys', async () => {
    const { key } = await make({ scopes: ['leads:read'] });
    expect((await visit(key, '/entrances/connections')).body).toMatchObject({
      code: 'scope_lacks',
      detail: 'The key needs connections:read.',
    });
    for (const path of ['/entrances/people', '/entrances/own', '/api-keys', '/members', '/sessions']) {
      expect(await visit(key, path)).toMatchObject({ status: 403, body: { code: 'route_closed_to_keys' } });
    }
  });
});

describe('a key that does not work', () => {
  const refused = { status: 401, body: { code: 'api_key_refused' } };

  it.each(['', 'lw_live_', `lw_live_${'a'.repeat(49)}`, 'Bearer', "' or 1=1 --"])('%j is told so', async (text) => {
    const answer = await portal.browser().get('/entrances/leads', { headers: { 'x-api-key': text } });
    expect(answer).toMatchObject(refused);
  });

  it('is refused where visitors are let in, because its sender means to be known', async () => {
    const answer = await portal.browser().post('/entrances/form', {}, { headers: { 'x-api-key': 'lw_live_x' } });
    expect(answer).toMatchObject(refused);
  });

  it('ends at its expiry, to the millisecond', async () => {
    const expiresAt = new Date(portal.clock.now().getTime() + 60_000).toISOString();
    const { key, apiKey } = await make({ scopes: ['leads:read'], expiresAt });
    portal.clock.advance(59_999);
    expect(await statusOf(key)).toBe(200);
    portal.clock.advance(1);
    expect(await visit(key, '/entrances/leads')).toMatchObject(refused);
    expect((await listed(apiKey.id)).state).toBe('expired');
  });

  it('ends with the next request after it was revoked, with its predecessor, and stays so', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read'] });
    const rotated = await admin.post<IssuedApiKeyDto>(`/api-keys/${apiKey.id}/rotate`, { overlapDays: 7 }, { brand });
    expect([await statusOf(key), await statusOf(rotated.body.key)]).toEqual([200, 200]);
    expect((await admin.delete(`/api-keys/${apiKey.id}`, { brand })).status).toBe(204);
    expect([await statusOf(key), await statusOf(rotated.body.key)]).toEqual([401, 401]);
    expect((await admin.delete(`/api-keys/${apiKey.id}`, { brand })).status).toBe(204);
    const again = await admin.post(`/api-keys/${apiKey.id}/rotate`, {}, { brand });
    expect(again).toMatchObject({ status: 409, body: { code: 'api_key_revoked' } });
    const change = { brand, ifMatch: '"3"' };
    expect((await admin.patch(`/api-keys/${apiKey.id}`, { name: 'Other' }, change)).status).toBe(409);
    expect((await listed(apiKey.id)).state).toBe('revoked');
  });

  it('sleeps with an archived brand', async () => {
    const { key } = await make({ scopes: ['leads:read'] }, stranger, foreignBrand);
    await portal.test.owner.query('update brand set archived_at = now() where id = $1', [foreignBrand]);
    expect(await statusOf(key)).toBe(401);
    await portal.test.owner.query('update brand set archived_at = null where id = $1', [foreignBrand]);
    expect(await statusOf(key)).toBe(200);
  });
});

describe('rotation', () => {
  it('lets the old key work for the overlap and no longer', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read'] });
    const { body } = await admin.post<IssuedApiKeyDto>(`/api-keys/${apiKey.id}/rotate`, { overlapDays: 2 }, { brand });
    expect(body.apiKey.previousWorksUntil).toBe(new Date(portal.clock.now().getTime() + 2 * dayMs).toISOString());
    const end = new Date(portal.clock.now().getTime() + 1_000);
    await portal.test.owner.query('update api_key set previous_expires_at = $2 where id = $1', [apiKey.id, end]);
    portal.clock.advance(999);
    expect([await statusOf(key), await statusOf(body.key)]).toEqual([200, 200]);
    portal.clock.advance(1);
    expect([await statusOf(key), await statusOf(body.key)]).toEqual([401, 200]);
  });

  it('without overlap ends the old key at once', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read'] });
    const { body } = await admin.post<IssuedApiKeyDto>(`/api-keys/${apiKey.id}/rotate`, { overlapDays: 0 }, { brand });
    expect([await statusOf(key), await statusOf(body.key)]).toEqual([401, 200]);
  });

  it.each([-1, 8, 1.5, '1'])('takes no overlap of %j days', async (overlapDays) => {
    const { apiKey } = await make({ scopes: ['leads:read'] });
    expect((await admin.post(`/api-keys/${apiKey.id}/rotate`, { overlapDays }, { brand })).status).toBe(422);
  });
});

describe('whose a key is', () => {
  it('knows no brand but its own', async () => {
    const { key } = await make({ scopes: ['leads:read'] });
    expect((await visit(key, '/entrances/leads', { 'x-leadweave-brand': brand })).status).toBe(200);
    for (const named of [foreignBrand, missingId, 'not-an-id']) {
      const answer = await visit(key, '/entrances/leads', { 'x-leadweave-brand': named });
      expect(answer).toMatchObject({ status: 404, body: { code: 'brand_unknown' } });
    }
  });

  it('sees the locations it was given', async () => {
    const { key } = await make({ scopes: ['leads:read'], locationIds: [austin] });
    const { body } = await visit(key, '/locations');
    expect((body as { data: { id: string }[] }).data.map(({ id }) => id)).toEqual([austin]);
    const answers = [];
    for (const id of [dallas, foreignLocation, missingId]) answers.push((await visit(key, `/locations/${id}`)).status);
    expect(answers).toEqual([404, 404, 404]);
  });

  it('is told to brand admins alone, and a foreign one answers as a missing one', async () => {
    const { apiKey } = await make({ scopes: ['leads:read'] });
    const franchisee = await portal.signedIn('franchisee@example.com');
    expect((await franchisee.get('/api-keys', { brand })).status).toBe(403);
    expect((await franchisee.post('/api-keys', {}, { brand })).status).toBe(403);
    const inOther = { brand: foreignBrand, ifMatch: '"1"' };
    for (const id of [apiKey.id, missingId]) {
      expect((await stranger.patch(`/api-keys/${id}`, { name: 'Mine' }, inOther)).status).toBe(404);
      expect((await stranger.post(`/api-keys/${id}/rotate`, {}, inOther)).status).toBe(404);
      expect((await stranger.delete(`/api-keys/${id}`, inOther)).status).toBe(404);
    }
    const { body } = await stranger.get<{ data: ApiKeyDto[] }>('/api-keys?limit=200', inOther);
    expect(body.data.map(({ id }) => id)).not.toContain(apiKey.id);
  });
});

describe('the terms of a key', () => {
  it('change with the version that was seen, for the next request', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read'] });
    const path = `/api-keys/${apiKey.id}`;
    expect((await admin.patch(path, { name: 'Other' }, { brand })).status).toBe(428);
    const changed = await admin.patch(
      path,
      { scopes: ['leads:write'], locationIds: [dallas] },
      { brand, ifMatch: '"1"' },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Zapier', scopes: ['leads:write'], locations: [{ id: dallas, name: 'Dallas' }], version: 2 },
    });
    expect((await admin.patch(path, { name: 'Late' }, { brand, ifMatch: '"1"' })).status).toBe(412);
    expect(await statusOf(key)).toBe(403);
    const wide = await admin.patch(path, { locationIds: null }, { brand, ifMatch: '"2"' });
    expect(wide.body).toMatchObject({ locations: null, scopes: ['leads:write'] });
  });

  it.each([
    ['no name', { name: ' ', scopes: ['leads:read'] }, '/name'],
    ['no scope', { scopes: [] }, '/scopes'],
    ['an unknown scope', { scopes: ['leads:delete'] }, '/scopes'],
    ['an expiry in the past', { scopes: ['leads:read'], expiresAt: '2020-01-01T00:00:00.000Z' }, '/expiresAt'],
    ['no location', { scopes: ['leads:read'], locationIds: [] }, '/locationIds'],
    ['an unknown location', { scopes: ['leads:read'], locationIds: [missingId] }, '/locationIds'],
    ['connections of some locations', { scopes: ['connections:read'], locationIds: [missingId] }, '/scopes'],
  ])('are refused with %s', async (_name, terms, pointer) => {
    const answer = await admin.post('/api-keys', { name: 'Zapier', ...terms }, { brand });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('are refused with a location of another brand as with an unknown one', async () => {
    const terms = (id: string) => ({ name: 'Zapier', scopes: ['leads:read'], locationIds: [id] });
    const [foreign, missing] = [
      await admin.post('/api-keys', terms(foreignLocation), { brand }),
      await admin.post('/api-keys', terms(missingId), { brand }),
    ];
    expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
  });

  it('are read page by page, newest first', async () => {
    const made = [await make({ scopes: ['leads:read'] }), await make({ scopes: ['leads:read'] })];
    const first = await admin.get<{ data: ApiKeyDto[]; nextCursor: string }>('/api-keys?limit=1', { brand });
    const path = `/api-keys?limit=1&cursor=${first.body.nextCursor}`;
    const second = await admin.get<{ data: ApiKeyDto[] }>(path, { brand });
    expect([first.body.data[0]!.id, second.body.data[0]!.id]).toEqual(made.reverse().map(({ apiKey }) => apiKey.id));
    expect((await stranger.get(path, { brand: foreignBrand })).status).toBe(400);
  });

  it('and every change of them stand in the audit record, without the key', async () => {
    const { key, apiKey } = await make({ scopes: ['leads:read'] });
    await admin.patch(`/api-keys/${apiKey.id}`, { name: 'Make' }, { brand, ifMatch: '"1"' });
    await admin.post(`/api-keys/${apiKey.id}/rotate`, {}, { brand });
    await admin.delete(`/api-keys/${apiKey.id}`, { brand });
    const { body } = await admin.get<{ data: { action: string }[] }>(`/audit-entries?subject=${apiKey.id}`, { brand });
    expect(body.data.map(({ action }) => action)).toEqual([
      'api_key.revoked',
      'api_key.rotated',
      'api_key.changed',
      'api_key.created',
    ]);
    expect(JSON.stringify(body)).not.toContain(key);
  });
});
