import { assertBrandTablesProtected } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { type FormDto, type FormListDto } from './designing/form.dto.js';
import {
  aFormDto,
  anAccess,
  arrangeBrands,
  brandB,
  closed,
  elsewhere,
  type FormsApp,
  franchiseeOf,
  north,
  south,
  startFormsApp,
  testMigrations,
} from './testing-support/forms-app.js';

const missing = '019a9f0e-0000-7000-8000-0000000000ff';

describe('the routes of forms', () => {
  let test: TestDatabase;
  let app: FormsApp;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test.owner);
    app = await startFormsApp(test.database, test.url);
  });

  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  async function created(parts: object = {}): Promise<FormDto> {
    const response = await app.call('POST', '/forms', aFormDto(parts));
    expect(response.status).toBe(201);
    return (await response.json()) as FormDto;
  }

  const problemOf = async (response: Response) => {
    const { code, errors = [] } = (await response.json()) as { code: string; errors?: { pointer: string }[] };
    return { status: response.status, code, pointers: errors.map(({ pointer }) => pointer) };
  };

  it('protects every table', async () => {
    expect(await assertBrandTablesProtected(test.owner, { exempt: ['migration', 'brand'] })).toEqual([]);
  });

  it('creates a form with its addresses, and reads it back with its tag', async () => {
    const form = await created({ name: 'First', websites: ['www.example.com/contact'] });
    expect(form).toMatchObject({
      name: 'First',
      state: 'active',
      locationId: north,
      locationName: 'Austin North',
      submitLabel: 'Send',
      websites: ['https://www.example.com'],
      routing: { kind: 'fixed', locationId: north, fieldId: null, rules: [] },
      figures: { submissions: 0, lastSubmittedAt: null },
      addresses: {
        page: `https://leads.example.com/f/${form.publicKey}`,
        script: `https://leads.example.com/f/${form.publicKey}/embed.js`,
        submissions: `https://leads.example.com/api/v1/forms/${form.id}/submissions`,
      },
      version: 1,
    });
    const read = await app.call('GET', `/forms/${form.id}`);
    expect([read.headers.get('etag'), await read.json()]).toEqual(['"1"', form]);
    const { rows } = await test.owner.query('select action, subject_id from audit_event where subject_id = $1', [
      form.id,
    ]);
    expect(rows).toEqual([{ action: 'form.created', subject_id: form.id }]);
  });

  it.each<[string, object, number, string, string[]]>([
    ['an unknown property', { secret: 1 }, 400, 'unknown_property', ['/secret']],
    [
      'an unknown kind',
      { fields: [{ ...aFormDto().fields[0], kind: 'file' }] },
      422,
      'invalid_values',
      ['/fields/0/kind'],
    ],
    ['faults of the form', { fields: [], name: ' ' }, 422, 'form_invalid', ['/name', '/fields']],
    [
      'a foreign location',
      { routing: { kind: 'fixed', locationId: elsewhere } },
      422,
      'form_invalid',
      ['/routing/locationId'],
    ],
    [
      'an archived location',
      { routing: { kind: 'fixed', locationId: closed } },
      422,
      'form_invalid',
      ['/routing/locationId'],
    ],
  ])('refuses %s', async (_name, parts, status, code, pointers) => {
    const response = await app.call('POST', '/forms', aFormDto({ name: 'Refused', ...parts }));
    expect(await problemOf(response)).toEqual({ status, code, pointers });
  });

  it('refuses a name that is in use until its form is archived', async () => {
    const form = await created({ name: 'Taken' });
    const again = () => app.call('POST', '/forms', aFormDto({ name: 'taken' }));
    expect(await problemOf(await again())).toMatchObject({ status: 409, code: 'form_name_taken' });
    const archived = await app.call('DELETE', `/forms/${form.id}`, undefined, { headers: { 'if-match': '"1"' } });
    expect(archived.status).toBe(204);
    expect((await app.call('GET', `/forms/${form.id}`)).status).toBe(404);
    expect((await app.fetch(`/f/${form.publicKey}`)).status).toBe(404);
    expect((await again()).status).toBe(201);
  });

  it('changes what is named, for those who have seen the current version', async () => {
    const form = await created({ name: 'Changing' });
    const change = (body: object, headers: Record<string, string> = {}) =>
      app.call('PATCH', `/forms/${form.id}`, body, { headers });
    expect(await problemOf(await change({ state: 'disabled' }))).toMatchObject({ status: 428 });
    const changed = await change({ state: 'disabled', submitLabel: 'Go' }, { 'if-match': '"1"' });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect(await changed.json()).toMatchObject({ state: 'disabled', submitLabel: 'Go', name: 'Changing', version: 2 });
    const late = await change({ name: 'Too late' }, { 'if-match': '"1"' });
    expect([late.status, late.headers.get('etag')]).toEqual([412, '"2"']);
  });

  it('shows a franchisee the forms of the own locations, and lets only brand admins change', async () => {
    const own = await created({ name: 'Of North' });
    const sibling = await created({ name: 'Of South', routing: { kind: 'fixed', locationId: south } });
    const ofBrand = await created({
      name: 'Of the brand',
      fields: [...aFormDto().fields, { id: 'zip', kind: 'text', label: 'ZIP', required: false, role: 'none' }],
      routing: { kind: 'postcode', locationId: north, fieldId: 'zip', rules: [{ value: '787', locationId: south }] },
    });
    expect(ofBrand).toMatchObject({ locationId: null, locationName: null, locationCount: 2 });
    const access = franchiseeOf(north);
    const { data } = (await (await app.call('GET', '/forms?limit=200', undefined, { access })).json()) as FormListDto;
    const seen = data.map(({ id }) => id);
    expect([own, sibling, ofBrand].map(({ id }) => seen.includes(id))).toEqual([true, false, false]);
    const read = (id: string) => app.call('GET', `/forms/${id}`, undefined, { access }).then(problemOf);
    expect(await read(sibling.id)).toEqual(await read(missing));
    for (const role of ['franchisee', 'marketing'] as const) {
      expect((await app.call('POST', '/forms', aFormDto(), { access: anAccess({ role }) })).status).toBe(403);
    }
  });

  it('answers for forms of another brand as for missing ones', async () => {
    const form = await created({ name: 'Foreign' });
    const access = anAccess({ brandId: brandB });
    const statuses = [
      app.call('GET', `/forms/${form.id}`, undefined, { access }),
      app.call('PATCH', `/forms/${form.id}`, { name: 'Mine' }, { access, headers: { 'if-match': '"1"' } }),
      app.call('DELETE', `/forms/${form.id}`, undefined, { access, headers: { 'if-match': '"1"' } }),
      app.call('GET', `/forms/${form.id}/submissions`, undefined, { access }),
      app.call('POST', `/forms/${form.id}/test-submissions`, { values: {} }, { access }),
    ];
    for (const response of await Promise.all(statuses)) expect(response.status).toBe(404);
  });

  it('pages through the list by name', async () => {
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/forms?limit=2${cursor && `&cursor=${cursor}`}`;
      const { data, nextCursor } = (await (await app.call('GET', path)).json()) as FormListDto;
      names.push(...data.map(({ name }) => name));
      cursor = nextCursor;
    }
    expect(names.length).toBeGreaterThan(4);
    expect(names).toEqual([...new Set(names)].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));
  });
});
