import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { dayMs, minuteMs } from '@leadweave/time';
import { DutyHandlers } from '../duties/duty-handlers.js';
import { DutyLanes } from '../duties/duty-lanes.js';
import { DutyWake } from '../duties/duty-wake.js';
import { BackFillService } from '../sending/back-fill.service.js';
import { DryRunService } from '../sending/dry-run.service.js';
import { brandA, north } from '../testing-support/connected-brand.spec-support.js';
import { aContent, everywhere, SendingBench } from '../testing-support/sending-bench.spec-support.js';
import { BackFillPlanner } from './back-fill-planner.js';
import { BackFillRunner } from './back-fill-runner.js';
import { BackFillsRepository } from './back-fills.repository.js';
import { PeopleReader } from './people-reader.js';
import { RunLeadsRepository } from './run-leads.repository.js';

const admin = { brandId: brandA, scope: everywhere, role: 'brand_admin', user: { userId: 'u1' } } as unknown as Access;
const actor = { userId: 'u1', name: 'Ada Admin' } as AuditActor;
const since = '2026-10-01T00:00:00Z';
const earlier = new Date('2026-10-10T00:00:00Z');

describe('earlier leads', () => {
  let bench: SendingBench;
  let dryRuns: DryRunService;
  let backFills: BackFillService;
  let lanes: DutyLanes;

  beforeAll(async () => {
    bench = await SendingBench.start();
    const { brand, settings, leads, duties, wake, fields, log, taker, materials } = bench;
    const { connections, usage, gateway, clock } = brand;
    const { database } = brand.test;
    const repository = new BackFillsRepository();
    const runLeads = new RunLeadsRepository(materials);
    const reader = new PeopleReader(fields);
    const planner = new BackFillPlanner(database, runLeads, reader, fields, gateway);
    const audit = { record: () => Promise.resolve() } as unknown as AuditService;
    const common = { database, connections, settings, backFills: repository, planner, clock };
    dryRuns = new DryRunService({ ...common, usage });
    backFills = new BackFillService({ ...common, duties, wake, audit });
    const tables = { database, settings, backFills: repository, runLeads, leads, duties, log };
    const handlers = new DutyHandlers();
    handlers.register('back-fill', new BackFillRunner({ ...tables, wake, reader, fields, gateway, taker, clock }));
    lanes = new DutyLanes(database, duties, handlers, new DutyWake(), clock, { warn: () => undefined });
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());

  const org = () => bench.brand.org;
  const simulator = () => bench.brand.simulator.control;
  const run = () => lanes.serve({ ...bench.brand.ref, kind: 'back-fill' });
  const start = async () => {
    const { id } = await dryRuns.start(admin, { since });
    return backFills.start(admin, actor, { dryRunId: id });
  };
  /** Leads that happened before sending began, each of another person. */
  const past = (
    count: number,
    contact = (index: number) => ({ name: `Pat Past${index}`, email: `p${index}@example.com` }),
  ) =>
    bench.take(
      Array.from({ length: count }, (_, index) =>
        bench.aRecord({ contact: contact(index) }, { occurredAt: new Date(earlier.getTime() + index * 1_000) }),
      ),
    );
  const latest = async () => (await backFills.latest(admin)).backFill!;
  const settle = async () => {
    await bench.send();
    simulator().clearRequests();
  };

  it('are counted by the decisions of the run itself, and nothing changes (D6)', async () => {
    const ids = await past(5);
    const known = org().create('Lead', { LastName: 'Past1', Company: 'Acme', Email: 'P1@example.com' });
    org().create('Lead', { LastName: 'Twin', Company: 'A', Email: 'p2@example.com' });
    org().create('Lead', { LastName: 'Twin', Company: 'B', Email: 'p2@example.com' });
    const converted = org().create('Lead', { LastName: 'Past3', Company: 'Acme', Email: 'p3@example.com' });
    org().convertLead({ leadId: converted });
    await bench.scores(ids[4]!, 'spam');
    await settle();
    const dryRun = await dryRuns.start(admin, { since });
    expect(dryRun).toMatchObject({
      leads: 5,
      wouldCreate: 1,
      wouldUpdate: 1,
      wouldLink: 1,
      unchanged: 0,
      skipped: [{ because: 'spam', count: 1 }],
      review: [{ because: 'several-by-email', count: 1 }],
      orgMax: 15_000,
    });
    expect(dryRun.samples.map(({ outcome }) => outcome).sort()).toEqual(['create', 'link', 'review', 'skip', 'update']);
    expect(dryRun.samples.find(({ outcome }) => outcome === 'create')!.fields).toContainEqual({
      field: 'LastName',
      value: 'Past0',
      note: null,
    });
    expect(bench.writes()).toEqual([]);
    expect(org().read('Lead', known)).not.toHaveProperty('Leadweave_Source__c');
  });

  it('are sent exactly so, in lists, and counted as they go out (D6, S81)', async () => {
    await past(450);
    await settle();
    expect(await start()).toMatchObject({ state: 'running', leads: 450, handled: 0 });
    simulator().clearRequests();
    await run();
    expect(await latest()).toMatchObject({ state: 'done', handled: 450, created: 450, failed: 0 });
    expect(bench.orgLeads()).toHaveLength(450);
    // Two pages of people and one list for each 200 leads: 50,000 leads are 250 lists.
    expect(
      simulator()
        .requests()
        .filter(({ path }) => path.includes('/composite/')),
    ).toHaveLength(3);
    expect(simulator().requests().length).toBeLessThanOrEqual(3 + 2 + 2);
  }, 60_000);

  it('make one record of one person, whom later leads are linked to', async () => {
    const contact = () => ({ name: 'Jane Doe', email: 'jane@example.com' });
    await past(3, contact);
    await settle();
    await start();
    await run();
    await bench.send();
    const { rows } = await bench.brand.test.owner.query<{ record_id: string; state: string }>(
      'select distinct record_id, state from salesforce_lead',
    );
    expect(rows).toEqual([{ record_id: bench.orgLeads()[0]!.Id, state: 'synced' }]);
    expect(bench.orgLeads()).toHaveLength(1);
  });

  it('are not sent when the facts are others by then: the difference is told (D6)', async () => {
    await past(2);
    await settle();
    const { id } = await dryRuns.start(admin, { since });
    org().create('Lead', { LastName: 'Past1', Company: 'Acme', Email: 'p1@example.com' });
    await expect(backFills.start(admin, actor, { dryRunId: id })).rejects.toMatchObject({
      code: 'salesforce-plan-outdated',
      details: {
        errors: [
          { pointer: '/create', detail: 'It was 2, and would be 1 now.' },
          { pointer: '/update', detail: 'It was 0, and would be 1 now.' },
        ],
      },
    });
    expect(bench.writes()).toEqual([]);
  });

  it('stop when somebody saves other settings, and run once only', async () => {
    await past(2);
    await settle();
    const { id } = await dryRuns.start(admin, { since });
    await backFills.start(admin, actor, { dryRunId: id });
    await expect(backFills.start(admin, actor, { dryRunId: id })).rejects.toMatchObject({
      code: 'salesforce-dry-run-not-found',
    });
    await bench.choose({ phoneFormat: 'local' });
    await run();
    expect(await latest()).toMatchObject({ state: 'failed', reason: 'settings-changed', created: 0 });
    expect(bench.writes()).toEqual([]);
  });

  it('can be stopped; what went out stays', async () => {
    await past(2);
    await settle();
    await start();
    expect(await backFills.stop(admin, actor)).toMatchObject({ state: 'stopped' });
    await run();
    expect(bench.orgLeads()).toEqual([]);
  });

  it('go on where a killed worker left them, and nothing is made twice (S72)', async () => {
    await past(250);
    await settle();
    await start();
    simulator().fault({ kind: 'lostAnswer', match: { method: 'PATCH', path: '*/composite/sobjects/Lead/*', nth: 2 } });
    await run();
    expect(await latest()).toMatchObject({ state: 'waiting', handled: 200 });
    bench.brand.advance(2 * minuteMs);
    await run();
    expect(await latest()).toMatchObject({ state: 'done', handled: 250 });
    expect(bench.orgLeads()).toHaveLength(250);
  }, 60_000);

  it('wait for free calls of the org while new leads go out (S81)', async () => {
    await past(2);
    await settle();
    await start();
    org().setApiUsage({ used: 12_500 });
    const { record_id } = await bench.sent(aContent());
    await run();
    expect(await latest()).toMatchObject({ state: 'waiting', reason: 'budget', created: 0 });
    expect(bench.orgLeads()).toMatchObject([{ Id: record_id }]);
    org().setApiUsage({ used: 0 });
    bench.brand.advance(20 * minuteMs);
    await run();
    expect(await latest()).toMatchObject({ state: 'done', created: 2 });
  });

  it('leave what lists cannot do to the single path: refusals get their cards, choices their questions', async () => {
    org().create('Lead', { LastName: 'Twin', Company: 'A', Email: 'p0@example.com' });
    org().create('Lead', { LastName: 'Twin', Company: 'B', Email: 'p0@example.com' });
    await past(3);
    await settle();
    await start();
    org().addValidationRule({
      object: 'Lead',
      message: 'No.',
      isWrong: ({ values }) => values['LastName'] === 'Past1',
    });
    await run();
    await bench.send();
    const { rows } = await bench.brand.test.owner.query<{ state: string }>(
      'select state from salesforce_lead order by lead_id',
    );
    expect(rows.map(({ state }) => state)).toEqual(['review', 'failed', 'synced']);
    expect(await latest()).toMatchObject({ state: 'done', created: 1, review: 1, failed: 1 });
  });

  it('ask a person about what is ambiguous, and nobody else: no call is made for it', async () => {
    const twins = ['A', 'B'].map((Company) =>
      org().create('Lead', { LastName: 'Twin', Company, Email: 'p0@example.com' }),
    );
    await past(2);
    await settle();
    await start();
    simulator().clearRequests();
    await run();
    await bench.send();
    const { rows } = await bench.brand.test.owner.query<{ reason: { because: string; candidates: object[] } }>(
      `select reason from salesforce_lead where state = 'review'`,
    );
    expect(rows).toMatchObject([{ reason: { because: 'several-by-email', mayCreate: true } }]);
    expect(rows[0]!.reason.candidates).toMatchObject(
      twins.map((id, place) => ({ object: 'Lead', id, name: 'Twin', company: 'AB'[place], email: 'p0@example.com' })),
    );
    const asked = simulator()
      .requests()
      .map(({ path, query }) => `${path} ${query['q'] ?? ''}`);
    expect(asked.filter((call) => /search|IN \(|Email =/.test(call))).toEqual([]);
  });

  it('of one person are written as one, each on what those before it leave', async () => {
    const known = org().create('Lead', { LastName: 'Known', Company: 'A', Email: 'again@example.com' });
    const again = (keyword: string, minutes: number) =>
      bench.aRecord(
        { contact: { email: 'again@example.com' }, attribution: { source: 'google', keyword, clickIds: {} } },
        { occurredAt: new Date(earlier.getTime() + minutes * minuteMs) },
      );
    await bench.take([again('first', 1), again('second', 2), again('third', 3)]);
    await settle();
    await start();
    simulator().clearRequests();
    await run();
    await bench.send();
    expect(await latest()).toMatchObject({ state: 'done', handled: 3, updated: 3 });
    expect(org().read('Lead', known)).toMatchObject({ Leadweave_Keyword__c: 'third' });
    const writes = simulator()
      .requests()
      .filter(({ method }) => method !== 'GET');
    expect(writes.map(({ path }) => path)).toEqual([expect.stringContaining('/composite/sobjects')]);
  });

  it('get past a locked record by halves', async () => {
    await past(30);
    await settle();
    await start();
    await run();
    await bench.choose({}, bench.mapping);
    for (const { Id } of bench.orgLeads()) org().update('Lead', String(Id), { Leadweave_Source__c: 'other' });
    org().lock(String(bench.orgLeads()[0]!.Id), 2);
    bench.brand.advance(dayMs);
    await start();
    await run();
    expect(await latest()).toMatchObject({ state: 'done', handled: 30 });
    await bench.send();
    expect(bench.orgLeads().every(({ Leadweave_Source__c }) => Leadweave_Source__c === 'google')).toBe(true);
  });

  it('of other locations and brands are not looked at', async () => {
    await bench.take([bench.aRecord({}, { occurredAt: earlier, locationId: north })]);
    await settle();
    const foreign = { ...admin, brandId: '019aa000-0000-7000-8000-00000000000b' };
    await expect(dryRuns.start(foreign, { since })).rejects.toMatchObject({ code: 'salesforce-not-connected' });
    await expect(backFills.latest(foreign)).resolves.toEqual({ backFill: null });
    await expect(backFills.stop(foreign, actor)).rejects.toMatchObject({ code: 'salesforce-back-fill-not-found' });
  });
});
