import { type TestDatabase } from '@leadweave/testing';
import { type Colleague, type ColleagueQuery, Colleagues } from '../colleagues/colleagues.js';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { type LeadDetailDto, type LeadTimelineDto } from '../reading/lead-detail.dto.js';
import { aRecord, aSubmission, brandB, elsewhere, onlyNorth, south } from '../testing-support/builders.js';
import { anAccess, type LeadsApp } from '../testing-support/leads-app.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';
import { type ColleaguesDto, type NoteDto, type NoteListDto } from './note.dto.js';

const ada = '019aa000-0000-7000-8000-0000000000a1';
const grace = '019aa000-0000-7000-8000-0000000000a2';
const southerner = '019aa000-0000-7000-8000-0000000000a3';

/** Ada and Grace see everything, a third one the location South only. */
class ThreeColleagues extends Colleagues {
  private readonly all = [
    { id: ada, name: 'Ada Lovelace' },
    { id: grace, name: 'Grace Hopper' },
    { id: southerner, name: 'Sam South' },
  ];

  whoSee(_tx: unknown, locationId: string, { ids, startsWith = '' }: ColleagueQuery): Promise<Colleague[]> {
    const able = this.all.filter(({ id }) => id !== southerner || locationId === south);
    const named = able.filter(({ name }) => name.toLowerCase().startsWith(startsWith.toLowerCase()));
    return Promise.resolve(named.filter(({ id }) => ids?.includes(id) ?? true));
  }

  named(_tx: unknown, ids: readonly string[]): Promise<Colleague[]> {
    return Promise.resolve(this.all.filter(({ id }) => ids.includes(id)));
  }
}

describe('notes on a lead', () => {
  const asAda = anAccess({ user: { userId: ada, name: 'Ada Lovelace', email: 'ada@example.com' } });
  const asGrace = anAccess({
    role: 'franchisee',
    scope: onlyNorth,
    user: { userId: grace, name: 'Grace Hopper', email: 'grace@example.com' },
  });
  let bench: LeadsBench;
  let test: TestDatabase;
  let app: LeadsApp;

  beforeAll(async () => {
    bench = await LeadsBench.start({ colleagues: new ThreeColleagues() });
    ({ app, test } = bench);
  });
  afterEach(() => bench.empty());
  afterAll(() => bench.stop());

  const apply = (records: readonly IncomingRecord[], brandId?: string) => bench.apply(records, brandId);
  const write = async (id: string, text: string, mentions: string[] = [], access = asAda) => {
    const response = await app.send('POST', `/leads/${id}/notes`, { text, mentions }, access);
    return { status: response.status, note: (await response.json()) as NoteDto };
  };
  const texts = async (id: string, access = asAda) =>
    (await app.get<NoteListDto>(`/leads/${id}/notes`, access)).data.map(({ text }) => text);

  it('are kept with author and mentions, newest first, and told in the timeline without their text', async () => {
    const [id] = await apply([aRecord()]);
    await write(id!, '  First  ');
    const { status, note } = await write(id!, '@Grace Hopper please call', [grace, grace]);
    expect([status, note]).toMatchObject([
      201,
      {
        leadId: id,
        authorId: ada,
        authorName: 'Ada Lovelace',
        mentions: [{ id: grace, name: 'Grace Hopper' }],
        editedAt: null,
      },
    ]);
    expect(await texts(id!)).toEqual(['@Grace Hopper please call', 'First']);
    const { data } = await app.get<LeadTimelineDto>(`/leads/${id}/timeline`);
    expect(data[0]).toMatchObject({
      kind: 'noted',
      sequence: 3,
      actor: { kind: 'user', id: ada, name: 'Ada Lovelace' },
      changed: { note: { before: null, after: note.id } },
    });
    expect(JSON.stringify(data)).not.toContain('please call');
    expect(await app.get<LeadDetailDto>(`/leads/${id}`)).toMatchObject({ version: 3 });
  });

  it('are edited by their author only, and removed by a brand admin too', async () => {
    const [id] = await apply([aRecord()]);
    const { note } = await write(id!, 'Mine', [], asGrace);
    const path = `/leads/${id}/notes/${note.id}`;
    expect((await app.send('PATCH', path, { text: 'Yours' }, asAda)).status).toBe(403);
    expect(await (await app.send('PATCH', path, { text: 'Still mine' }, asGrace)).json()).toMatchObject({
      text: 'Still mine',
      editedAt: expect.any(String) as string,
    });
    const { note: other } = await write(id!, 'Of Ada');
    expect((await app.request(asGrace, `/leads/${id}/notes/${other.id}`, { method: 'DELETE' })).status).toBe(403);
    expect((await app.request(asAda, path, { method: 'DELETE' })).status).toBe(204);
    expect((await app.request(asAda, path, { method: 'DELETE' })).status).toBe(404);
    expect(await texts(id!)).toEqual(['Of Ada']);
    const { rows } = await test.owner.query('select text, deleted_by from note where id = $1', [note.id]);
    expect(rows).toEqual([{ text: '', deleted_by: ada }]);
  });

  it('move along when leads pair and return when they are split', async () => {
    const [whatConverts] = await apply([aRecord()]);
    await write(whatConverts!, 'Before');
    const [native] = await apply([aSubmission()]);
    expect(await texts(native!)).toEqual(['Before']);
    const { note } = await write(native!, 'Together');
    expect((await write(whatConverts!, 'Late')).status).toBe(409);
    await app.send('POST', `/leads/${native}/split`, {}, asAda);
    expect([await texts(native!), await texts(whatConverts!)]).toEqual([['Together'], ['Before']]);
    const elsewhereNow = await app.send('PATCH', `/leads/${whatConverts}/notes/${note.id}`, { text: 'x' }, asAda);
    expect(elsewhereNow.status).toBe(404);
  });

  it('mention nobody who may not see the lead, and suggest only those who may', async () => {
    const [inNorth, inSouth] = await apply([aRecord(), aRecord({ externalId: '2', locationId: south })]);
    expect((await write(inNorth!, '@Sam', [southerner])).status).toBe(422);
    expect((await write(inSouth!, '@Sam', [southerner])).status).toBe(201);
    const suggested = await app.get<ColleaguesDto>(`/leads/${inNorth}/colleagues?q=g`, asGrace);
    expect(suggested.data).toEqual([{ id: grace, name: 'Grace Hopper' }]);
    expect(await texts(inNorth!)).toEqual([]);
  });

  it('are read by marketing and written by nobody who may not; foreign and missing answer alike', async () => {
    const [own, sibling] = await apply([aRecord(), aRecord({ externalId: '2', locationId: south })]);
    const [foreign] = await apply([aRecord({ locationId: elsewhere })], brandB);
    const missing = '019aa000-0000-7000-8000-0000000000ff';
    await write(sibling!, 'Secret of the South');
    const statuses = async (access: typeof asAda) => {
      const answers = [own, sibling, foreign, missing].map(async (id) => [
        (await app.request(access, `/leads/${id}/notes`)).status,
        (await app.request(access, `/leads/${id}/colleagues`)).status,
        (await app.request(access, `/leads/${id}/same-person`)).status,
        (await write(id!, 'x', [], access)).status,
      ]);
      return (await Promise.all(answers)).map((one) => one.join(' '));
    };
    expect(await statuses(asGrace)).toEqual(['200 200 200 201', ...Array<string>(3).fill('404 404 404 404')]);
    expect(await statuses(anAccess({ role: 'marketing' }))).toEqual([
      ...Array<string>(2).fill('200 200 200 403'),
      ...Array<string>(2).fill('404 404 404 403'),
    ]);
  });

  it('come in pages, and refuse what is empty or too long', async () => {
    const [id] = await apply([aRecord()]);
    for (const text of ['1', '2', '3']) await write(id!, text);
    const first = await app.get<NoteListDto>(`/leads/${id}/notes?limit=2`, asAda);
    const rest = await app.get<NoteListDto>(`/leads/${id}/notes?limit=2&cursor=${first.nextCursor}`, asAda);
    expect([first.data, rest.data].map((page) => page.map(({ text }) => text))).toEqual([['3', '2'], ['1']]);
    expect(rest.nextCursor).toBeNull();
    expect((await write(id!, ' ')).status).toBe(422);
    expect((await write(id!, 'x'.repeat(5_001))).status).toBe(422);
    expect((await write(id!, 'x\u0000y')).note.text).toBe('xy');
  });
});
