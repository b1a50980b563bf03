import { createTestDatabase, fixedClock, type TestDatabase } from '@leadweave/testing';
import { dayMs, minuteMs } from '@leadweave/time';
import { parse } from 'csv-parse/sync';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { RecordIntake } from '../intake/record-intake.js';
import { LeadCountsRepository } from '../reading/lead-counts.repository.js';
import { LeadListRepository } from '../reading/lead-list.repository.js';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  brandA,
  everywhere,
  noon,
  north,
  onlyNorth,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { anAccess, type LeadsApp, startLeadsApp } from '../testing-support/leads-app.js';
import { KeptJobs, surroundings, TestMembers } from '../testing-support/surroundings.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { mostPieceBytes, unpacked } from './csv-pieces.js';
import { type ExportDto, type ExportListDto } from './export.dto.js';
import { ExportRunner } from './export-runner.js';
import { ExportUpkeep } from './export-upkeep.js';
import { exportPage, ExportWriter } from './export-writer.js';
import { ExportsRepository } from './exports.repository.js';
import { LeadExportsModule } from './lead-exports.module.js';

const person = (n: number) => ({
  userId: `019aa000-0000-7000-8000-0000000000e${n}`,
  name: 'Ada',
  email: 'ada@example.com',
});
const never = new AbortController().signal;

describe('exports', () => {
  const admin = anAccess({ user: person(1) });
  const franchisee = anAccess({ user: person(2), role: 'franchisee', scope: onlyNorth });
  const marketing = anAccess({ user: person(3), role: 'marketing' });
  const intake = new RecordIntake();
  const exportsTable = new ExportsRepository();
  let clock = fixedClock(noon.toISOString());
  const members = new TestMembers();
  let jobs: KeptJobs;
  let test: TestDatabase;
  let app: LeadsApp;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    jobs = new KeptJobs();
    const now = () => clock.now();
    app = await startLeadsApp(test.database, test.url, {
      modules: [surroundings(members, jobs), LeadExportsModule.forRoot({ runsWork: false, clock: now })],
    });
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });
  beforeEach(async () => {
    clock = fixedClock(noon.toISOString());
    members.set(admin.user.userId);
    members.set(franchisee.user.userId, { role: 'franchisee', scope: onlyNorth });
    members.set(marketing.user.userId, { role: 'marketing' });
    jobs.jobs.length = 0;
    await test.owner.query(
      'delete from export_job; delete from lead_event; delete from source_record; delete from lead; delete from audit_event',
    );
  });

  const apply = async (records: readonly IncomingRecord[]) => {
    const { outcomes } = await test.database.inBrand(brandA, everywhere, (tx) => intake.apply(tx, records, aContext()));
    return outcomes.map(({ leadId }) => leadId);
  };
  const calls = (count: number, overrides: (n: number) => Partial<IncomingRecord> = () => ({})) =>
    Array.from({ length: count }, (_, n) =>
      aCall({ externalId: String(n + 1), occurredAt: secondsAfterNoon(Math.floor(n / 3)), ...overrides(n) }),
    );
  const ask = async (body: object, access = admin) => {
    const response = await app.send('POST', '/exports', body, access);
    return { response, job: (await response.json()) as ExportDto };
  };
  const writer = () =>
    new ExportWriter(test.database, exportsTable, new LeadListRepository(), new LeadCountsRepository(), members, () =>
      clock.now(),
    );
  const runner = () =>
    new ExportRunner(test.database, exportsTable, writer(), () => clock.now(), { warn: () => undefined });
  const run = ({ id }: ExportDto) => runner().run({ brandId: brandA, exportId: id }, never);
  const turn = ({ id }: ExportDto) => writer().turn({ brandId: brandA, exportId: id });
  const state = ({ id }: ExportDto, access = admin) => app.get<ExportDto>(`/exports/${id}`, access);
  const download = async ({ id }: ExportDto, access = admin) => {
    const response = await app.request(access, `/exports/${id}/content`);
    const rows: string[][] = parse(await response.text(), { bom: true });
    return { response, rows };
  };
  const chunksOf = async ({ id }: ExportDto) => {
    const { rows } = await test.owner.query<{ content: Buffer }>(
      'select content from export_chunk where export_id = $1 order by seq',
      [id],
    );
    return rows.map(({ content }) => content);
  };

  it('hold exactly the leads of the filter, newest first, with harmless cells', async () => {
    const hostile = aContent({ contact: { name: '=HYPERLINK("https://evil.example.com")' }, message: 'a;"b"\r\n=1' });
    const [form] = await apply([
      aRecord({ content: hostile, occurredAt: secondsAfterNoon(60) }),
      aCall({ occurredAt: secondsAfterNoon(1) }),
      aRecord({ externalId: '3', locationId: south, content: aContent({ type: 'chat' }) }),
    ]);
    const columns = ['received', 'timeZone', 'location', 'type', 'name', 'phone', 'message', 'durationSeconds', 'id'];
    const { response, job } = await ask({ filter: { type: 'web_form,phone_call' }, columns });
    expect([response.status, response.headers.get('location'), job.state]).toEqual([
      202,
      `/api/v1/exports/${job.id}`,
      'queued',
    ]);
    expect(jobs.jobs).toEqual([{ queue: 'lead-exports', data: { brandId: brandA, exportId: job.id } }]);
    expect((await app.request(admin, `/exports/${job.id}/content`)).status).toBe(409);
    await run(job);
    expect(await state(job)).toMatchObject({ state: 'done', total: 2, rows: 2, expiresAt: '2026-11-27T12:00:00.000Z' });
    const file = await download(job);
    expect(file.response.headers.get('content-disposition')).toBe('attachment; filename="leads-2026-11-20.csv"');
    expect(file.rows).toEqual([
      ['Received', 'Time zone', 'Location', 'Type', 'Name', 'Phone', 'Message', 'Duration in seconds', 'Lead id'],
      [
        '2026-11-20 06:01:00',
        'America/Chicago',
        'Austin North',
        'Form',
        `'=HYPERLINK("https://evil.example.com")`,
        '',
        'a;"b"\r\n=1',
        '',
        form,
      ],
      [
        '2026-11-20 06:00:01',
        'America/Chicago',
        'Austin North',
        'Inbound Call',
        'Jane Doe',
        '(704) 555-0101',
        'Please call me about a quote.',
        '192',
        expect.any(String),
      ],
    ]);
    expect(Number((await state(job)).bytes)).toBe(
      Buffer.concat(await Promise.all((await chunksOf(job)).map(unpacked))).length,
    );
  });

  it('stop at the own locations, whatever is asked for', async () => {
    await apply([aRecord(), aRecord({ externalId: '2', locationId: south })]);
    const { job } = await ask({ filter: { location: [north, south] }, columns: ['location'] }, franchisee);
    await run(job);
    expect((await download(job, franchisee)).rows).toEqual([['Location'], ['Austin North']]);
  });

  it('go on behind the last page when a worker is killed, and lose and repeat nothing', async () => {
    const expected = await apply(calls(exportPage + 7));
    const { job } = await ask({ filter: {}, columns: ['id'] });
    expect(await turn(job)).toBe('more');
    expect(await state(job)).toMatchObject({ state: 'running', total: exportPage + 7, rows: exportPage });
    // Two workers take over at once; the row makes them take turns.
    await Promise.all([run(job), run(job)]);
    const [, ...rows] = (await download(job)).rows;
    expect(rows.flat().sort()).toEqual([...expected].sort());
  });

  it('grow in pieces of a bounded size', async () => {
    const message = 'ab'.repeat(3_000);
    const long = calls(exportPage, () => ({ content: aContent({ type: 'phone_call', message }) }));
    await apply(long);
    const { job } = await ask({ filter: {} });
    await run(job);
    const pieces = await Promise.all((await chunksOf(job)).map(unpacked));
    expect(pieces.length).toBeGreaterThan(2);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(mostPieceBytes);
    expect((await download(job)).rows).toHaveLength(exportPage + 1);
  });

  it('can be cancelled while they are written', async () => {
    await apply(calls(exportPage + 1));
    const { job } = await ask({ filter: {} });
    await turn(job);
    expect(await (await app.send('POST', `/exports/${job.id}/cancel`, {}, admin)).json()).toMatchObject({
      state: 'cancelled',
      reason: 'by-person',
    });
    expect([await turn(job), await chunksOf(job)]).toEqual(['ended', []]);
    expect((await app.send('POST', `/exports/${job.id}/cancel`, {}, admin)).status).toBe(409);
    expect((await app.request(admin, `/exports/${job.id}/content`)).status).toBe(409);
  });

  it.each([
    [
      'loses a location',
      () => members.set(franchisee.user.userId, { scope: { kind: 'locations', locationIds: [south] } }),
    ],
    ['leaves the brand', () => members.remove(franchisee.user.userId)],
  ])('end without a file when the person %s meanwhile', async (_what, change) => {
    await apply(calls(exportPage + 1));
    const { job } = await ask({ filter: {} }, franchisee);
    await turn(job);
    change();
    expect(await turn(job)).toBe('ended');
    expect(await state(job, franchisee)).toMatchObject({ state: 'cancelled', reason: 'access-changed' });
    expect(await chunksOf(job)).toEqual([]);
  });

  it('are not handed out to a person who may see less than then', async () => {
    await apply(calls(1));
    const { job } = await ask({ filter: {} }, franchisee);
    await run(job);
    const less = anAccess({ ...franchisee, scope: { kind: 'locations', locationIds: [south] } });
    expect((await app.request(less, `/exports/${job.id}/content`)).status).toBe(409);
    expect((await app.request(franchisee, `/exports/${job.id}/content`)).status).toBe(200);
  });

  it('belong to the person who asked', async () => {
    const [{ job }, { job: second }] = [await ask({ filter: {} }), await ask({ filter: {} })];
    for (const path of ['', '/content'])
      expect((await app.request(marketing, `/exports/${job.id}${path}`)).status).toBe(404);
    expect((await app.send('POST', `/exports/${job.id}/cancel`, {}, marketing)).status).toBe(404);
    expect((await ask({ filter: {} }, marketing)).response.status).toBe(202);
    const first = await app.get<ExportListDto>('/exports?limit=1', admin);
    const rest = await app.get<ExportListDto>(`/exports?limit=1&cursor=${first.nextCursor}`, admin);
    expect([...first.data, ...rest.data].map(({ id }) => id)).toEqual([second.id, job.id]);
    expect(rest.nextCursor).toBeNull();
  });

  it('are refused when too many are under way, or when nothing could be understood', async () => {
    for (let n = 0; n < 3; n++) await ask({ filter: {} });
    const statuses = [
      { filter: {} },
      { filter: { colour: 'red' } },
      { filter: { type: 'fax' } },
      { filter: {}, columns: ['password'] },
      {},
    ].map(async (body) => (await ask(body)).response.status);
    expect(await Promise.all(statuses)).toEqual([409, 400, 422, 422, 422]);
  });

  it('say so when they fail again and again', async () => {
    const { job } = await ask({ filter: {} });
    const failing = new ExportRunner(
      test.database,
      exportsTable,
      { turn: () => Promise.reject(new TypeError('x')) },
      () => clock.now(),
      { warn: () => undefined },
    );
    for (let n = 0; n < 5; n++) await failing.run({ brandId: brandA, exportId: job.id }, never);
    expect(await state(job)).toMatchObject({ state: 'failed', reason: 'unexpected' });
  });

  it('are woken when their worker is gone, and removed when their time is over', async () => {
    const { job } = await ask({ filter: {} });
    const upkeep = new ExportUpkeep(test.database, exportsTable, jobs, () => clock.now());
    expect(await upkeep.wakeWaiting()).toBe(0);
    clock.advance(minuteMs);
    expect(await upkeep.wakeWaiting()).toBe(1);
    expect(jobs.jobs).toHaveLength(2);
    await run(job);
    clock.advance(7 * dayMs - 1);
    expect(await upkeep.removeExpired()).toBe(0);
    clock.advance(1);
    expect((await app.request(admin, `/exports/${job.id}`)).status).toBe(404);
    expect([await upkeep.removeExpired(), await chunksOf(job)]).toEqual([1, []]);
  });

  it('stand in the audit, without what was searched for', async () => {
    const { job } = await ask({ filter: { q: 'jane doe', type: 'chat' }, columns: ['name'] });
    await run(job);
    await download(job);
    const { rows } = await test.owner.query('select action, subject_id, details from audit_event order by id');
    expect(rows).toEqual([
      { action: 'leads.export_requested', subject_id: job.id, details: { filters: ['q', 'type'], columns: ['name'] } },
      { action: 'leads.export_downloaded', subject_id: job.id, details: { rows: 0 } },
    ]);
  });
});
