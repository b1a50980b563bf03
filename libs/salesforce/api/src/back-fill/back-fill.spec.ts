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
  /** Happens before each call to Salesforce, until it says that it did something. */
  let meanwhile: (() => Promise<boolean>) | undefined;

  beforeAll(async () => {
    bench = await SendingBench.start();
    const { gateway } = bench.brand;
    const call = gateway.call.bind(gateway);
    gateway.call = async (...args) => {
      const interlude = meanwhile;
      meanwhile = undefined;
      if (interlude && !(await interlude())) meanwhile ??= interlude;
      return call(...args);
    };
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    meanwhile = undefined;
    await bench.reset();
    assemble();
  });

  /** Everything of earlier leads; `most` people are read as a whole, and so many leads are one page. */
  function assemble({ most, leadsAtOnce }: { most?: number; leadsAtOnce?: number } = {}): void {
    const { brand, settings, leads, underWay, duties, wake, fields, log, taker, materials } = bench;
    const { connections, usage, gateway, clock } = brand;
    const { database } = brand.test;
    const repository = new BackFillsRepository();
    const runLeads = new RunLeadsRepository(materials);
    const reader = new PeopleReader(fields, clock, most);
    const planner = new BackFillPlanner(database, runLeads, reader, fields, gateway);
    const audit = { record: () => Promise.resolve() } as unknown as AuditService;
    const common = { database, connections, settings, backFills: repository, planner, clock };
    dryRuns = new DryRunService({ ...common, usage });
    backFills = new BackFillService({ ...common, duties, wake, audit });
    const tables = { database, settings, backFills: repository, runLeads, leads, underWay, duties, log };
    const handlers = new DutyHandlers();
    const parts = { ...tables, wake, reader, fields, gateway, taker, clock, leadsAtOnce };
    handlers.register('back-fill', new BackFillRunner(parts));
    lanes = new DutyLanes(database, duties, handlers, new DutyWake(), clock, { warn: () => undefined });
  }

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
  const isUnderWay = async () => {
    const { rows } = await bench.brand.test.owner.query("select 1 from salesforce_lead where state = 'sending'");
    return rows.length > 0;
  };
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
    await past(1_000);
    await settle();
    expect(await start()).toMatchObject({ state: 'running', leads: 1_000, handled: 0 });
    simulator().clearRequests();
    await run();
    expect(await latest()).toMatchObject({ state: 'done', handled: 1_000, created: 1_000, failed: 0 });
    expect(bench.orgLeads()).toHaveLength(1_000);
    // Two pages of people, and one list for each 200 leads.
    expect(simulator().requests()).toHaveLength(5 + 2);
  }, 120_000);

  it('of a year in which people come again cost little more than full lists (S81)', async () => {
    const people = 500;
    await bench.take(
      Array.from({ length: 900 }, (_, index) =>
        bench.aRecord(
          {
            contact: { name: `Pat Past${index % people}`, email: `p${index % people}@example.com` },
            attribution: { source: 'google', keyword: `k${index}`, clickIds: {} },
          },
          { occurredAt: new Date(earlier.getTime() + index * 1_000) },
        ),
      ),
    );
    await settle();
    await start();
    simulator().clearRequests();
    await run();
    expect(await latest()).toMatchObject({ state: 'done', handled: 900, created: 500, updated: 400 });
    const calls = (part: string) =>
      simulator()
        .requests()
        .filter(({ path }) => path.includes(part)).length;
    expect(calls('/composite/')).toBe(3 + 2);
    // Two pages of people, and what stands in the 400 records.
    expect(calls('/query')).toBe(2 + 1);
  }, 120_000);

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

  it('go on behind the last list when one is lost on its way, and nothing is made twice (S72)', async () => {
    await past(250);
    await settle();
    await start();
    simulator().fault({ kind: 'lostAnswer', match: { method: 'PATCH', path: '*/composite/sobjects/Lead/*', nth: 2 } });
    await run();
    expect(await latest()).toMatchObject({ state: 'waiting', handled: 200, created: 200 });
    bench.brand.advance(2 * minuteMs);
    simulator().clearRequests();
    await run();
    expect(await latest()).toMatchObject({ state: 'done', handled: 250, created: 200, linked: 50 });
    expect(bench.orgLeads()).toHaveLength(250);
    expect(simulator().requests()).toHaveLength(2 + 1);
  }, 60_000);

  it('go on when their worker dies in the middle of a page: nothing is made twice, nothing is lost (S72)', async () => {
    await past(450);
    await settle();
    await start();
    // It dies with the second list on its way.
    meanwhile = async () => {
      if ((await latest()).handled < 200 || !(await isUnderWay())) return false;
      simulator().fault({ kind: 'lostAnswer', match: { method: 'PATCH', path: '*/composite/sobjects/Lead/*' } });
      const writeDown = bench.leads.writeDown.bind(bench.leads);
      bench.leads.writeDown = () => {
        bench.leads.writeDown = writeDown;
        return Promise.reject(new Error('killed'));
      };
      return true;
    };
    await expect(run()).rejects.toThrow('killed');
    expect(await latest()).toMatchObject({ handled: 200 });
    expect(bench.orgLeads()).toHaveLength(400);
    await bench.brand.test.owner.query(
      `update salesforce_lead set lease_until = now() - interval '1 second' where state = 'sending'`,
    );
    bench.brand.advance(minuteMs);
    await run();
    await bench.send();
    expect(await latest()).toMatchObject({ state: 'done', handled: 450 });
    expect(bench.orgLeads()).toHaveLength(450);
    const { rows } = await bench.brand.test.owner.query<{ state: string; records: string }>(
      'select state, count(distinct record_id) as records from salesforce_lead group by state',
    );
    expect(rows).toEqual([{ state: 'synced', records: '450' }]);
  }, 120_000);

  it('stop at the next list when a person stops them; the leads behind it stand as before', async () => {
    await past(250);
    await settle();
    await start();
    meanwhile = async () => {
      if (!(await isUnderWay())) return false;
      await backFills.stop(admin, actor);
      return true;
    };
    await run();
    expect(await latest()).toMatchObject({ state: 'stopped', handled: 200, created: 200 });
    expect(bench.orgLeads()).toHaveLength(200);
    expect(await isUnderWay()).toBe(false);
  }, 60_000);

  describe('given the same person gets in touch at that moment', () => {
    const again = { contact: { name: 'Pat Past1', email: 'P1@example.com' } };
    const settled = async () => {
      bench.brand.advance(minuteMs);
      await bench.send();
      const { rows } = await bench.brand.test.owner.query<{ records: string; states: string[] }>(
        'select count(distinct record_id) as records, array_agg(distinct state) as states from salesforce_lead',
      );
      return { records: Number(rows[0]!.records), states: rows[0]!.states, made: bench.orgLeads().length };
    };
    const madeOnce = { records: 3, states: ['synced'], made: 3 };

    it('make that person once when the list is on its way', async () => {
      await past(3);
      await settle();
      await start();
      meanwhile = async () => {
        if (!(await isUnderWay())) return false;
        await bench.sent(again);
        return true;
      };
      await run();
      expect(await settled()).toEqual(madeOnce);
    });

    it('make that person once when the new lead is on its way', async () => {
      const stranger = (email: string) => bench.sent({ contact: { name: 'Sue Stranger', email } });
      // The first one also reads what the org's fields are.
      await stranger('sue@example.com');
      let calls = 0;
      meanwhile = () => {
        calls += 1;
        return Promise.resolve(false);
      };
      await stranger('sam@example.com');
      meanwhile = undefined;
      await past(3);
      await settle();
      await start();
      await bench.arrives(again);
      // Nobody was found, and the record is about to be made: the last call of a lead.
      let left = calls;
      meanwhile = async () => {
        left -= 1;
        if (left > 0) return false;
        await run();
        return true;
      };
      await bench.send();
      await settle();
      expect(left).toBe(0);
      expect(await settled()).toEqual({ records: 5, states: ['synced'], made: 5 });
    });

    it('make that person once when the new lead went out after everybody was read', async () => {
      assemble({ leadsAtOnce: 1 });
      await past(3);
      await settle();
      await start();
      meanwhile = async () => {
        if (!(await isUnderWay())) return false;
        await bench.sent(again);
        return true;
      };
      await run();
      expect(await settled()).toEqual(madeOnce);
    });
  });

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

  it('of an org with more people than are read at once are looked up in lists, with the same results', async () => {
    const phones = ['704-555-01', '(704) 555 01', '+1 704.555.01', '170455501', '1 (704) 555-01'];
    const spelled = (index: number) => `${phones[index % phones.length]}${String(10 + (index % 40))}`;
    const number = (index: number) => ({ raw: `70455501${10 + index}`, e164: `+170455501${10 + index}` });
    /** Who is there: known by e-mail or phone, several, another person's phone, contacts, and converted ones. */
    const populate = async () => {
      for (let index = 0; index < 40; index += 1) {
        const other = index % 8 === 5 ? `other${index}@example.com` : undefined;
        const Email = index % 6 === 0 ? `P${index}@Example.com` : other;
        const values = { LastName: `Known${index}`, ...(Email && { Email }) };
        const phone = index % 4 === 1 ? { MobilePhone: spelled(index) } : {};
        if (index % 12 === 6) org().convertLead({ leadId: org().create('Lead', { ...values, Company: 'Gone' }) });
        else if (index % 5 === 2) org().create('Contact', { ...values, ...phone });
        else org().create('Lead', { ...values, ...phone, Company: 'Acme' });
        if (index % 10 === 0) org().create('Lead', { ...values, Company: 'Twin' });
      }
      await bench.take(
        Array.from({ length: 60 }, (_, index) => {
          const place = (index * 7) % 45;
          const phone = place % 4 === 1 && place < 40 ? { phone: number(place) } : {};
          const contact = {
            name: `Pat Past${place}`,
            email: index % 4 === 3 ? undefined : `p${place}@example.com`,
            ...phone,
          };
          return bench.aRecord({ contact }, { occurredAt: new Date(earlier.getTime() + index * 1_000) });
        }),
      );
      await settle();
    };
    const outcomeOf = async (most: number | undefined) => {
      await bench.reset();
      assemble({ most, leadsAtOnce: 20 });
      await populate();
      const dryRun = await dryRuns.start(admin, { since });
      await start();
      simulator().clearRequests();
      await run();
      const asked = simulator()
        .requests()
        .flatMap(({ query }) => query['q'] ?? []);
      await bench.send();
      const { rows } = await bench.brand.test.owner.query<{ record_id: string | null; object: 'Lead' | 'Contact' }>(
        `select s.state, s.object, s.record_id, s.reason ->> 'because' as because
         from salesforce_lead s join lead l on l.id = s.lead_id order by l.occurred_at, l.id`,
      );
      const leads = rows.map(({ record_id, object, ...row }) => {
        const record = record_id === null ? undefined : org().read(object, record_id);
        return { ...row, object, name: record?.['LastName'], keyword: record?.['Leadweave_Keyword__c'] };
      });
      const { wouldCreate, wouldUpdate, wouldLink, unchanged, skipped, review } = dryRun;
      const { created, updated, linked, handled } = await latest();
      const counts = {
        wouldCreate,
        wouldUpdate,
        wouldLink,
        unchanged,
        skipped,
        review,
        created,
        updated,
        linked,
        handled,
      };
      return { results: { counts, leads, made: bench.orgLeads().length }, asked };
    };
    const read = await outcomeOf(undefined);
    const lookedUp = await outcomeOf(10);
    expect(lookedUp.results).toEqual(read.results);
    expect(new Set(read.results.leads.map((lead) => (lead as unknown as { state: string }).state))).toEqual(
      new Set(['synced', 'review']),
    );
    expect(lookedUp.asked.filter((query) => /Email IN|LIKE/.test(query)).length).toBeGreaterThan(0);
    expect(read.asked.filter((query) => /Email IN|LIKE/.test(query))).toEqual([]);
  }, 120_000);

  it('of other locations and brands are not looked at', async () => {
    await bench.take([bench.aRecord({}, { occurredAt: earlier, locationId: north })]);
    await settle();
    const foreign = { ...admin, brandId: '019aa000-0000-7000-8000-00000000000b' };
    await expect(dryRuns.start(foreign, { since })).rejects.toMatchObject({ code: 'salesforce-not-connected' });
    await expect(backFills.latest(foreign)).resolves.toEqual({ backFill: null });
    await expect(backFills.stop(foreign, actor)).rejects.toMatchObject({ code: 'salesforce-back-fill-not-found' });
  });
});
