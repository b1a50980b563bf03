import type { Access, RequestWithAccess } from '@leadweave/access';
import { applyHttpConventions } from '@leadweave/http';
import { Database, Foundations0001, newId, PersistenceModule } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import type { NextFunction, Request, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BrandService } from './brand/brand.service.js';
import { brandsProblems } from './brands-error.js';
import { BrandsModule } from './brands.module.js';
import { LocationDirectory } from './locations/location-directory.js';
import { LocationNews } from './locations/location-news.js';
import type { ImportResultDto } from './locations/location-import.dto.js';
import type { LocationDto, LocationListDto } from './locations/location.dto.js';
import { brandsMigrations } from './migrations/brands-migrations.js';

const publicUrl = 'http://localhost:3000';
const all = { kind: 'all-locations' } as const;
const user = { userId: newId(), name: 'Olivia Owner', email: 'owner@example.com' };

let test: TestDatabase;
let app: NestExpressApplication;
let url: string;
let access: Access;
/** Locations of which somebody outside would hear, in order. */
const told: string[] = [];
const news: LocationNews = { changed: (_tx, ids) => Promise.resolve(void told.push(...ids)) };

beforeAll(async () => {
  test = await createTestDatabase({ migrations: [Foundations0001, ...brandsMigrations] });
  @Global()
  @Module({ providers: [{ provide: LocationNews, useValue: news }], exports: [LocationNews] })
  class Listening {}
  const imports = [PersistenceModule.forRoot({ url: test.url }), BrandsModule.forRoot(), Listening];
  const module = await Test.createTestingModule({ imports }).compile();
  app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'fatal'] });
  applyHttpConventions(app, { publicUrl, tables: [brandsProblems], bodyHandling: () => 'json-or-csv' });
  // Who acts is decided elsewhere; here it is given.
  app.use((request: Request & RequestWithAccess, _response: Response, next: NextFunction) => {
    Object.assign(request, { access, user });
    next();
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

beforeEach(async () => {
  const brandId = newId();
  const brand = { name: 'Sunny Kitchens', timeZone: 'America/Chicago', currency: 'USD' };
  await app.get(Database).inBrand(brandId, all, (tx) => app.get(BrandService).create(tx, user, brand));
  access = { user, brandId, role: 'brand_admin', scope: all };
});

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

async function send<Body = LocationDto>(
  method: string,
  path: string,
  body?: object,
  ifMatch?: string,
): Promise<Answer<Body>> {
  const headers = { ...(body && { 'content-type': 'application/json' }), ...(ifMatch && { 'if-match': ifMatch }) };
  const response = await fetch(`${url}${path}`, { method, headers, body: body && JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
}

const create = (name: string, more: object = {}) =>
  send('POST', '/locations', { name, timeZone: 'America/Chicago', ...more });
const list = async (query = '') => (await send<LocationListDto>('GET', `/locations${query}`)).body;
const names = ({ data }: LocationListDto) => data.map(({ name }) => name);

describe('locations', () => {
  it('are created with their details and named in the answer', async () => {
    const details = {
      city: 'Austin',
      region: 'TX',
      phone: '(512) 555-0101',
      externalReference: '017',
      status: 'onboarding',
    };
    const answer = await create(' Austin North ', details);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...details, name: 'Austin North', archivedAt: null, version: 1 });
    expect(answer.headers.get('location')).toBe(`/api/v1/locations/${answer.body.id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect((await send('GET', `/locations/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it.each([
    [{ name: 'X', timeZone: 'Mars/Olympus' }, 422],
    [{ name: '   ', timeZone: 'UTC' }, 422],
    [{ name: 'X'.repeat(121), timeZone: 'UTC' }, 422],
    [{ name: 'X', timeZone: 'UTC', status: 'open' }, 422],
    [{ name: 'X', timeZone: 'UTC', brandId: 'other' }, 400],
    [{ name: null, timeZone: 'UTC' }, 422],
  ])('are refused as %j', async (body, status) => {
    expect((await send('POST', '/locations', body)).status).toBe(status);
  });

  it('have one name only, whatever its case, until archived', async () => {
    const { body } = await create('Austin North');
    expect(await create('AUSTIN north')).toMatchObject({ status: 409, body: { code: 'location_name_taken' } });
    expect((await send('POST', `/locations/${body.id}/archive`)).body.archivedAt).not.toBeNull();
    expect((await create('Austin north')).status).toBe(201);
    expect((await send('POST', `/locations/${body.id}/restore`)).status).toBe(409);
  });

  it('are archived and restored, each once', async () => {
    const { id } = (await create('Austin North')).body;
    const versions = [];
    for (const action of ['archive', 'archive', 'restore', 'restore']) {
      versions.push((await send('POST', `/locations/${id}/${action}`)).body.version);
    }
    expect(versions).toEqual([2, 2, 3, 3]);
    expect(told.filter((location) => location === id)).toHaveLength(3);
  });

  it('change under the version that was seen only', async () => {
    const { id } = (await create('Austin North', { city: 'Austin' })).body;
    expect((await send('PATCH', `/locations/${id}`, { city: null })).status).toBe(428);
    const changed = await send('PATCH', `/locations/${id}`, { city: null, phone: '(512) 555-0101' }, '"1"');
    expect(changed.body).toMatchObject({ name: 'Austin North', city: null, phone: '(512) 555-0101', version: 2 });
    const stale = await send('PATCH', `/locations/${id}`, { name: 'Late' }, '"1"');
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
    expect((await send('PATCH', `/locations/${id}`, { name: null }, '"2"')).status).toBe(422);
  });

  it('leave a trace with what was before', async () => {
    const { id } = (await create('Austin North')).body;
    await send('PATCH', `/locations/${id}`, { status: 'closed' }, '"1"');
    const { rows } = await test.owner.query(
      'select action, actor_name, details from audit_event where subject_id = $1 order by id',
      [id],
    );
    expect(rows).toEqual([
      { action: 'location.created', actor_name: 'Olivia Owner', details: { name: 'Austin North' } },
      {
        action: 'location.changed',
        actor_name: 'Olivia Owner',
        details: { status: { before: 'active', after: 'closed' } },
      },
    ]);
  });

  it('are listed by name, page by page, each once', async () => {
    for (const name of ['delta', 'Alpha', 'charlie', 'Bravo', 'Élan']) await create(name);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    const third = await list(`?limit=2&cursor=${second.nextCursor}`);
    expect([first, second, third].map(names)).toEqual([['Alpha', 'Bravo'], ['charlie', 'delta'], ['Élan']]);
    expect(third.nextCursor).toBeNull();
    const other = await send('GET', `/locations?limit=2&archived=only&cursor=${first.nextCursor}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'bad_cursor' } });
  });

  it('that are archived are listed on request', async () => {
    const { id } = (await create('Alpha')).body;
    await create('Bravo');
    await send('POST', `/locations/${id}/archive`);
    expect(names(await list())).toEqual(['Bravo']);
    expect(names(await list('?archived=only'))).toEqual(['Alpha']);
    expect(names(await list('?archived=include'))).toEqual(['Alpha', 'Bravo']);
  });

  it('are found by other features, inside brand and scope', async () => {
    const { id } = (await create('Alpha')).body;
    const inScope = (locationIds: string[]) =>
      app
        .get(Database)
        .inBrand(access.brandId, { kind: 'locations', locationIds }, (tx) => app.get(LocationDirectory).find(tx, [id]));
    expect([...(await inScope([id])).values()]).toEqual([
      { id, name: 'Alpha', timeZone: 'America/Chicago', archived: false },
    ]);
    expect((await inScope([])).size).toBe(0);
  });
});

describe('the import of locations', () => {
  const csv = 'name;state;time zone\nAustin North;TX;\nDallas;TX;Mars/Olympus\naustin north;TX;\nKnown;TX;UTC';
  const run = async (more: object = {}) =>
    (await send<ImportResultDto>('POST', '/locations/import', { csv, ...more })).body;
  const outcomes = ({ rows }: ImportResultDto) => rows.map(({ line, outcome }) => [line, outcome]);
  const expected = [
    [2, 'created'],
    [3, 'invalid'],
    [4, 'invalid'],
    [5, 'exists'],
  ];

  beforeEach(() => create('known'));

  it('creates new names in the zone of the brand, keeps known ones and tells faulty rows', async () => {
    const result = await run();
    expect(result.counts).toEqual({ created: 1, exists: 1, invalid: 2 });
    expect(outcomes(result)).toEqual(expected);
    expect(result.rows[1]).toMatchObject({ faults: [{ field: 'timeZone', reason: 'unknown-time-zone' }] });
    expect((await list()).data).toMatchObject([
      { name: 'Austin North', region: 'TX', timeZone: 'America/Chicago' },
      { name: 'known' },
    ]);
  });

  it('says the same in a dry run and changes nothing', async () => {
    expect(outcomes(await run({ dryRun: true }))).toEqual(expected);
    expect(names(await list())).toEqual(['known']);
  });

  it('changes nothing the second time', async () => {
    await run();
    expect((await run()).counts).toEqual({ created: 0, exists: 2, invalid: 2 });
  });

  it('takes the file itself, with the options in the address', async () => {
    const answered = async (options: string) => {
      const init = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv };
      return (await (await fetch(`${url}/locations/import${options}`, init)).json()) as ImportResultDto;
    };
    const told = await answered('?dryRun=true&defaultTimeZone=UTC');
    expect([told.dryRun, outcomes(told)]).toEqual([true, expected]);
    expect(names(await list())).toEqual(['known']);
    expect(outcomes(await answered('?defaultTimeZone=UTC'))).toEqual(expected);
    expect((await list()).data).toMatchObject([{ name: 'Austin North', timeZone: 'UTC' }, { name: 'known' }]);
    expect(await answered('?dryRun=yes')).toMatchObject({ status: 422 });
  });

  it('refuses a file that cannot be read, in words', async () => {
    const answer = await send('POST', '/locations/import', { csv: 'city\nAustin' });
    expect(answer).toMatchObject({ status: 422, body: { detail: 'No column is titled "name" or "location".' } });
  });

  it('brings in 2,000 locations in one statement', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `Outlet ${index}`).join('\n');
    expect((await run({ csv: `name\n${many}` })).counts.created).toBe(2000);
  });
});

describe('the brand', () => {
  it('is read and changed under the version that was seen', async () => {
    const read = await send('GET', '/brand');
    expect(read.body).toMatchObject({
      name: 'Sunny Kitchens',
      timeZone: 'America/Chicago',
      currency: 'USD',
      version: 1,
    });
    expect((await send('PATCH', '/brand', { currency: 'CAD' })).status).toBe(428);
    expect((await send('PATCH', '/brand', { currency: 'CAD' }, '"1"')).body).toMatchObject({
      currency: 'CAD',
      version: 2,
    });
    expect((await send('PATCH', '/brand', { currency: 'USD' }, '"1"')).status).toBe(412);
  });

  it.each([{ currency: 'ABC' }, { timeZone: 'Mars/Olympus' }, { name: '  ' }, { currency: null }])(
    'refuses %j',
    async (body) => {
      expect((await send('PATCH', '/brand', body, '"1"')).status).toBe(422);
    },
  );
});
