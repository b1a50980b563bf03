import * as testing from '@leadweave/testing';
import { type Access, Anyone, CurrentAccess, Members, type RequestWithAccess, SignedIn } from '@leadweave/access';
import { Controller, Get, Req } from '@nestjs/common';
import { startTestPortal, testPassword, type TestPortal } from '../test-portal.spec-support.js';

type Browser = ReturnType<TestPortal['browser']>;

/** Answers what the guard has decided. */
@Controller('whoami')
class WhoamiController {
  @Get()
  @Members()
  read(@CurrentAccess() { brandId, role, scope }: Access) {
    return { brandId, role, scope };
  }

  @Get('perhaps')
  @Anyone({ recognise: true })
  perhaps(@Req() { access }: RequestWithAccess) {
    return { role: access?.role ?? 'visitor' };
  }

  @Get('back')
  @SignedIn({ orVisitor: true })
  back(@Req() { user }: RequestWithAccess) {
    return { name: user?.name ?? 'visitor' };
  }
}

const details = { timeZone: 'America/Chicago', currency: 'USD' };
const missingBrand = '019a9f0e-0000-7000-8000-000000000001';
const missingId = '019a9f0e-0000-7000-8000-0000000000a2';

let portal: TestPortal;
let brand: string;
let foreignBrand: string;
let austin: string;
let dallas: string;
let foreignLocation: string;
const people: Record<string, Browser> = {};

const user = (name: string) => {
  return portal.identity.createUser({ email: `${name}@example.com`, name, password: testPassword });
};
const newLocation = async (browser: Browser, inBrand: string, name: string) => {
  const { body } = await browser.post<{ id: string }>('/locations', { name, timeZone: 'UTC' }, { brand: inBrand });
  return body.id;
};

beforeAll(async () => {
  portal = await startTestPortal(testing, {}, [WhoamiController]);
  const [admin, franchisee, marketing, stranger] = [
    await user('admin'),
    await user('franchisee'),
    await user('marketing'),
    await user('stranger'),
  ];
  brand = (await portal.identity.createBrandWithAdmin(admin, { ...details, name: 'Sunny Kitchens' })).id;
  foreignBrand = (await portal.identity.createBrandWithAdmin(stranger, { ...details, name: 'Other Brand' })).id;
  for (const { email, name } of [admin, franchisee, marketing, stranger]) people[name] = await portal.signedIn(email);
  people['nobody'] = portal.browser();
  austin = await newLocation(people['admin']!, brand, 'Austin North');
  dallas = await newLocation(people['admin']!, brand, 'Dallas');
  foreignLocation = await newLocation(people['stranger']!, foreignBrand, 'Canary 77');
  await portal.identity.addMember(brand, franchisee, { role: 'franchisee', locationIds: [austin] });
  await portal.identity.addMember(brand, marketing, { role: 'marketing', locationIds: [] });
});
afterAll(() => portal.close());

const whoami = (name: string, options = {}) => people[name]!.get('/whoami', { brand, ...options });

describe('the guard', () => {
  it('decides brand, role and scope from the membership', async () => {
    expect((await whoami('admin')).body).toEqual({
      brandId: brand,
      role: 'brand_admin',
      scope: { kind: 'all-locations' },
    });
    expect((await whoami('marketing')).body).toMatchObject({ role: 'marketing', scope: { kind: 'all-locations' } });
    expect((await whoami('franchisee')).body).toMatchObject({ scope: { kind: 'locations', locationIds: [austin] } });
  });

  it.each([
    ['nobody', undefined, 401, 'not_signed_in'],
    ['admin', undefined, 400, 'brand_required'],
    ['admin', missingBrand, 404, 'brand_unknown'],
    ['admin', 'not-an-id', 404, 'brand_unknown'],
    ['admin', "' or 1=1 --", 404, 'brand_unknown'],
  ])('answers %s with the brand %s: %d', async (name, named, status, code) => {
    expect(await whoami(name, { brand: named })).toMatchObject({ status, body: { code } });
  });

  it('answers a foreign brand exactly as a missing one', async () => {
    const [foreign, missing] = [
      await whoami('admin', { brand: foreignBrand }),
      await whoami('admin', { brand: missingBrand }),
    ];
    const plain = ({ status, body }: typeof foreign) => ({ ...body, status, instance: '' });
    expect(plain(foreign)).toEqual(plain(missing));
  });

  it('recognises members on open routes that ask for it, and lets everybody else in as a visitor', async () => {
    const known = async (name: string, named: string | undefined) =>
      people[name]!.get('/whoami/perhaps', { brand: named }).then(({ status, body }) => [status, body]);
    expect(await known('admin', brand)).toEqual([200, { role: 'brand_admin' }]);
    for (const [name, named] of [
      ['nobody', brand],
      ['admin', undefined],
      ['admin', 'not-an-id'],
      ['admin', foreignBrand],
    ] as const) {
      expect(await known(name, named)).toEqual([200, { role: 'visitor' }]);
    }
  });

  it('lets visitors in where a session may have ended meanwhile, and knows whoever has one', async () => {
    const back = async (name: string) => people[name]!.get('/whoami/back').then(({ status, body }) => [status, body]);
    expect(await back('admin')).toEqual([200, { name: 'admin' }]);
    expect(await back('nobody')).toEqual([200, { name: 'visitor' }]);
  });

  it('locks a route that says nothing, also for the brand admin', async () => {
    const answer = await people['admin']!.get('/forgotten', { brand });
    expect(answer).toMatchObject({ status: 403, body: { code: 'route_locked' } });
  });

  it('takes the brand of a query on streams and media only', async () => {
    const read = (headers: Record<string, string>) => people['admin']!.get(`/whoami?brand=${brand}`, { headers });
    expect((await read({})).status).toBe(400);
    expect((await read({ accept: 'text/event-stream' })).status).toBe(200);
    expect((await read({ accept: 'audio/mpeg' })).status).toBe(200);
    expect(
      (await people['admin']!.post(`/locations?brand=${brand}`, {}, { headers: { accept: 'audio/mpeg' } })).status,
    ).toBe(400);
  });

  describe('given a brand admin who looks through somebody else', () => {
    const as = (userId: string) => ({ headers: { 'x-leadweave-preview-as': userId } });
    const idOf = async (name: string) => {
      const { rows } = await portal.test.owner.query<{ id: string }>('select id from identity."user" where name = $1', [
        name,
      ]);
      return rows[0]!.id;
    };

    it('gives role and locations of the other, and none of what only admins may read', async () => {
      const franchisee = as(await idOf('franchisee'));
      expect((await whoami('admin', franchisee)).body).toEqual({
        brandId: brand,
        role: 'franchisee',
        scope: { kind: 'locations', locationIds: [austin] },
      });
      const read = (path: string) => people['admin']!.get(path, { brand, ...franchisee });
      expect((await read(`/locations/${austin}`)).status).toBe(200);
      expect((await read(`/locations/${dallas}`)).status).toBe(404);
      expect((await read('/members')).status).toBe(403);
      expect((await whoami('admin', as(await idOf('marketing')))).body).toMatchObject({ role: 'marketing' });
    });

    it('lets nothing be changed, whatever the other may do', async () => {
      const admin = as(await idOf('admin'));
      const change = await people['admin']!.post('/locations', { name: 'New', timeZone: 'UTC' }, { brand, ...admin });
      expect(change).toMatchObject({ status: 403, body: { code: 'preview_reads_only' } });
    });

    it('answers strangers, missing people and texts that are no id alike', async () => {
      for (const userId of [await idOf('stranger'), missingId, "' or 1=1 --"]) {
        expect(await whoami('admin', as(userId))).toMatchObject({ status: 404, body: { code: 'member_unknown' } });
      }
    });

    it('means nothing to anybody else', async () => {
      const admin = as(await idOf('admin'));
      expect((await whoami('franchisee', admin)).body).toMatchObject({ role: 'franchisee' });
      expect((await whoami('marketing', admin)).body).toMatchObject({ role: 'marketing' });
      expect((await whoami('stranger', admin)).status).toBe(404);
    });
  });

  it('finds no brand that is archived', async () => {
    const owner = portal.test.owner;
    await owner.query('update brand set archived_at = now() where id = $1', [brand]);
    expect((await whoami('admin')).status).toBe(404);
    await owner.query('update brand set archived_at = null where id = $1', [brand]);
    expect((await whoami('admin')).status).toBe(200);
  });
});

/** Statuses for nobody, stranger, admin, franchisee, marketing. */
const roles = ['nobody', 'stranger', 'admin', 'franchisee', 'marketing'];
const reading = [401, 404, 200, 200, 200];
const adminOnly = (status: number) => [401, 404, status, 403, 403];

describe('the matrix of routes and roles', () => {
  it.each([
    ['GET', '/brand', reading],
    ['GET', '/locations', reading],
    ['GET', '/members', adminOnly(200)],
    ['POST', '/members', adminOnly(422)],
    ['POST', '/locations', adminOnly(422)],
    ['POST', '/locations/import', adminOnly(422)],
    ['PATCH', '/brand', adminOnly(428)],
    ['PATCH', `/members/${missingId}`, adminOnly(404)],
    ['DELETE', `/members/${missingId}`, adminOnly(404)],
    ['POST', `/members/${missingId}/resend`, adminOnly(404)],
    ['PATCH', `/locations/${missingId}`, adminOnly(404)],
    ['POST', `/locations/${missingId}/archive`, adminOnly(404)],
    ['POST', `/locations/${missingId}/restore`, adminOnly(404)],
    ['GET', '/sessions', [401, 200, 200, 200, 200]],
    ['GET', '/session', [200, 200, 200, 200, 200]],
  ])('%s %s', async (method, path, expected) => {
    const statuses = [];
    for (const role of roles) {
      const browser = people[role]!;
      const send = { GET: () => browser.get(path, { brand }), DELETE: () => browser.delete(path, { brand }) }[method];
      const change = () =>
        method === 'PATCH' ? browser.patch(path, {}, { brand }) : browser.post(path, {}, { brand });
      statuses.push((await (send ?? change)()).status);
    }
    expect(statuses).toEqual(expected);
  });

  it('shows a franchisee the own location and answers a sibling, a foreign and a missing one alike', async () => {
    const read = (name: string, id: string) => people[name]!.get(`/locations/${id}`, { brand });
    expect((await read('franchisee', austin)).status).toBe(200);
    expect((await read('admin', dallas)).status).toBe(200);
    const answers = [
      await read('franchisee', dallas),
      await read('franchisee', foreignLocation),
      await read('franchisee', missingId),
    ];
    const plain = answers.map(({ status, body }) => ({ ...body, status, instance: '' }));
    expect(plain[0]).toMatchObject({ status: 404 });
    expect(plain[1]).toEqual(plain[0]);
    expect(plain[2]).toEqual(plain[0]);
  });

  it('changes no location of another brand', async () => {
    const change = await people['admin']!.patch(
      `/locations/${foreignLocation}`,
      { name: 'Mine' },
      { brand, ifMatch: '"1"' },
    );
    expect(change.status).toBe(404);
    const { rows } = await portal.test.owner.query('select name from location where id = $1', [foreignLocation]);
    expect(rows).toEqual([{ name: 'Canary 77' }]);
  });
});

describe('another brand', () => {
  it.each(['franchisee', 'marketing'])('is not made by somebody who leads none (%s)', async (person) => {
    const answer = await people[person]!.post('/brands', { ...details, name: 'Own Brand' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'role_lacks' } });
  });

  it('can be made by whoever leads one, and adds to the session', async () => {
    const browser = people['admin']!;
    const made = await browser.post<{ id: string }>('/brands', { ...details, name: 'Third Brand' });
    expect(made.status).toBe(201);
    const { body } = await browser.get<{ brands: { name: string; role: string }[] }>('/session');
    expect(body.brands.map(({ name, role }) => [name, role])).toEqual([
      ['Sunny Kitchens', 'brand_admin'],
      ['Third Brand', 'brand_admin'],
    ]);
  });

  it('needs a known zone and currency', async () => {
    const answer = await people['admin']!.post('/brands', { name: 'X', timeZone: 'Mars/Olympus', currency: 'ABC' });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/timeZone' }, { pointer: '/currency' }] },
    });
  });
});
