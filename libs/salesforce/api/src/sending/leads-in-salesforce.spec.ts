import { type Access } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { type ReviewItem, reviewItemId } from '@leadweave/leads-api';
import { minuteMs } from '@leadweave/time';
import { ChainService } from '../chain/chain.service.js';
import { LeadChainsRepository } from '../chain/lead-chains.repository.js';
import { ErrorsService } from '../errors/errors.service.js';
import { FailedLeadsRepository } from '../errors/failed-leads.repository.js';
import { HealthFiguresRepository } from '../errors/health-figures.repository.js';
import { SalesforceHealthService } from '../errors/health.service.js';
import { CallLogService } from '../log/call-log.service.js';
import { OldCalls } from '../log/old-calls.js';
import { brandA, brandB, north, south } from '../testing-support/connected-brand.spec-support.js';
import { everywhere, SendingBench } from '../testing-support/sending-bench.spec-support.js';
import { WriteBackRetries } from '../write-back/write-back-retries.js';
import { WriteBacksRepository } from '../write-back/write-backs.repository.js';
import { LeadRetries } from './lead-retries.js';
import { LeadsToChoose } from './leads-to-choose.js';
import { SalesforcePersonalData } from './salesforce-personal-data.js';

const accessOf = (scope: Access['scope'], brandId = brandA) =>
  ({ brandId, scope, role: 'brand_admin', user: { userId: 'u1' } }) as unknown as Access;
const admin = accessOf(everywhere);
const ofNorth = accessOf({ kind: 'locations', locationIds: [north] });
const ofSouth = accessOf({ kind: 'locations', locationIds: [south] });
const actor = { userId: 'u1', name: 'Ada Admin' } as AuditActor;
const john = { contact: { name: 'John Roe', email: 'john@example.com' } };

describe('leads in Salesforce, for people', () => {
  let bench: SendingBench;
  let retries: LeadRetries;
  let errors: ErrorsService;
  let health: SalesforceHealthService;
  let chains: ChainService;
  let log: CallLogService;
  let questions: LeadsToChoose;
  const audited: string[] = [];

  beforeAll(async () => {
    bench = await SendingBench.start();
    const { brand, duties, wake, settings, materials, leads } = bench;
    const { connections, usage, clock } = brand;
    const { database } = brand.test;
    const audit = {
      record: (_: unknown, { action }: { action: string }) => Promise.resolve(void audited.push(action)),
    };
    const failed = new FailedLeadsRepository();
    retries = new LeadRetries(duties, wake, clock);
    const writeBacks = new WriteBackRetries(new WriteBacksRepository(), duties, wake, clock);
    errors = new ErrorsService(database, connections, failed, retries, writeBacks, audit);
    const figures = new HealthFiguresRepository();
    health = new SalesforceHealthService({ database, connections, usage, settings, figures, failed, clock });
    const parts = { database, connections, settings, materials, leads, retries, clock };
    chains = new ChainService({
      ...parts,
      chains: new LeadChainsRepository(),
      audit: audit,
    });
    log = new CallLogService(database);
    questions = new LeadsToChoose(retries);
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    await bench.reset();
    audited.length = 0;
  });

  const org = () => bench.brand.org;
  const refuseJane = () =>
    org().addValidationRule({
      object: 'Lead',
      message: 'Say a company.',
      isWrong: ({ values }) => values['LastName'] === 'Doe',
    });
  const twoJanes = () =>
    ['One', 'Two'].map((Company) => org().create('Lead', { LastName: 'Doe', Company, Email: 'jane@example.com' }));

  describe('errors', () => {
    it('stand on one card per cause, with samples and where the fix is made (E23)', async () => {
      refuseJane();
      await bench.sent();
      await bench.sent({ contact: { name: 'Jack Doe', email: 'jack@example.com' } });
      await bench.sent(john);
      const { errors: cards, toSalesforce } = await health.health(admin);
      expect(cards).toMatchObject([
        {
          title: 'A validation rule refuses the lead',
          rule: 'Say a company.',
          retry: 'after-fix',
          fixAt: 'salesforce',
          count: 2,
          nextTryAt: null,
        },
      ]);
      expect(cards[0]!.leads.map(({ name }) => name).sort()).toEqual(['Jack Doe', 'Jane Doe']);
      expect(toSalesforce).toMatchObject({ on: true, failed: 2, waiting: 0, review: 0 });
    });

    it('go away when the cause is mended and all its leads are tried again (E23)', async () => {
      refuseJane();
      const { lead_id } = await bench.sent();
      const [card] = (await health.health(admin)).errors;
      expect((await errors.leads(admin, card!.key, { limit: 10 })).data).toMatchObject([{ leadId: lead_id }]);
      org().clearRules();
      expect(await errors.retry(admin, actor, card!.key)).toEqual({ retried: 1 });
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', error_key: null });
      expect((await health.health(admin)).errors).toEqual([]);
      await expect(errors.retry(admin, actor, card!.key)).rejects.toMatchObject({ code: 'salesforce-error-not-found' });
      expect(audited).toEqual(['salesforce-error.retried']);
    });

    it('tell when they are tried again by themselves', async () => {
      const match = { method: 'PATCH', path: '*/sobjects/Lead/*' };
      bench.brand.simulator.control.fault({ kind: 'error', errorCode: 'UNABLE_TO_LOCK_ROW', match });
      const { lead_id } = await bench.sent();
      const [card] = (await health.health(admin)).errors;
      expect(card).toMatchObject({ title: 'Salesforce was busy', retry: 'by-itself', count: 1 });
      expect(card!.nextTryAt).toBe((await bench.row(lead_id)).due_at!.toISOString());
    });

    it('can be downloaded, and no cell of the file is a formula', async () => {
      refuseJane();
      await bench.sent({ contact: { name: '=1+1 Doe' } });
      let file = '';
      for await (const piece of errors.csv(admin)) file += piece;
      const [head, line, ...rest] = file.trim().split('\r\n');
      expect(head).toContain('"Lead","Name","State"');
      expect(line).toContain(`"'=1+1 Doe","failed","A validation rule refuses the lead"`);
      expect(rest).toEqual([]);
      const unconnected: string[] = [];
      for await (const piece of errors.csv(accessOf(everywhere, brandB))) unconnected.push(piece);
      expect(unconnected.join('').trim().split('\r\n')).toHaveLength(1);
    });

    it('are those of the locations that a person sees', async () => {
      refuseJane();
      await bench.sent();
      expect((await health.health(ofSouth)).errors).toEqual([]);
      expect((await health.health(ofNorth)).errors).toHaveLength(1);
    });
  });

  it('shows the meter of the org, our share, and what waits for calls (S81)', async () => {
    await bench.sent();
    await bench.brand.test.owner.query('update salesforce_connection set share_percent = 50');
    org().setApiUsage({ used: 12_500 });
    await bench.sent(john);
    expect((await health.health(admin)).api).toMatchObject({
      orgMax: 15_000,
      sharePercent: 50,
      ourMax: 7_500,
      backgroundPaused: true,
      livePaused: false,
    });
  });

  describe('the chain of a lead (D13, E24)', () => {
    it('says that Salesforce is not connected, or that the direction is off', async () => {
      await bench.choose({ on: false });
      const id = await bench.arrives();
      expect((await chains.chain(admin, id)).sending).toMatchObject({
        state: 'stayed',
        reason: 'off',
        canRetry: false,
      });
    });

    it('names the reason of a lead that stays, and the fix', async () => {
      const { lead_id } = await bench.sent();
      await bench.scores(lead_id, 'spam');
      await bench.send();
      expect((await chains.chain(admin, lead_id)).sending).toEqual({
        state: 'stayed',
        reason: 'spam',
        sentence: 'Scored as spam, and spam is never sent.',
        fix: 'Score it as good to send it.',
        nextTryAt: null,
        canRetry: false,
      });
    });

    it('names what failed and lets it be tried again', async () => {
      refuseJane();
      const { lead_id } = await bench.sent();
      expect((await chains.chain(admin, lead_id)).sending).toMatchObject({
        state: 'failed',
        reason: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        canRetry: true,
      });
      org().clearRules();
      expect((await chains.retry(admin, actor, lead_id)).sending).toMatchObject({
        state: 'waiting',
        sentence: 'It goes to Salesforce in a moment.',
        reason: null,
      });
      await bench.send();
      const { sending, records } = await chains.chain(admin, lead_id);
      expect(sending).toMatchObject({ state: 'synced', fix: null, canRetry: false });
      expect(records).toMatchObject([{ object: 'Lead', name: 'Jane Doe', tiedBy: 'created', tyingValue: lead_id }]);
      await expect(chains.retry(admin, actor, lead_id)).rejects.toMatchObject({ code: 'salesforce-nothing-to-retry' });
    });

    it('shows lead, contact, account and opportunity after conversion, each with its link (S68, S82)', async () => {
      const { lead_id, record_id } = await bench.sent();
      const { contactId, accountId, opportunityId } = org().convertLead({ leadId: record_id! });
      await bench.changes(lead_id, { attribution: { source: 'bing', clickIds: {} } });
      await bench.send();
      await bench.brand.test.owner.query(
        `insert into salesforce_opportunity (brand_id, connection_id, id, lead_id, location_id, tied_by, state, name, stage, amount,
           currency, is_closed, is_won, created_date, stamp, fingerprint, first_seen_at, updated_at)
         values ($1, $2, $3, $4, $5, 'converted', 'tied', 'Doe', 'Proposal', 1250.5, 'USD', false, false, now(), now(), '', now(), now())`,
        [brandA, bench.brand.ref.connectionId, opportunityId, lead_id, north],
      );
      const { records, opportunities, origins } = await chains.chain(admin, lead_id);
      expect(records.map(({ object, id, tiedBy }) => [object, id, tiedBy])).toEqual([
        ['Lead', record_id, 'created'],
        ['Contact', contactId, 'converted'],
        ['Account', accountId, 'converted'],
      ]);
      expect(records[1]!.url).toMatch(new RegExp(`/${contactId}$`));
      expect(opportunities).toMatchObject([
        { id: opportunityId, outcome: 'open', amount: 1250.5, tiedBy: 'converted' },
      ]);
      expect(origins).toContainEqual(
        expect.objectContaining({ field: 'Contact.Leadweave_Source__c', value: 'bing', rule: 'ours-wins' }),
      );
      expect(origins).toContainEqual(expect.objectContaining({ field: 'Lead.Email', rule: 'created', replaced: null }));
    });

    it('is nobody else’s: of other locations, other brands and unknown ids alike', async () => {
      const { lead_id } = await bench.sent();
      await expect(chains.chain(ofSouth, lead_id)).rejects.toMatchObject({ code: 'salesforce-lead-not-found' });
      await expect(chains.chain(accessOf(everywhere, brandB), lead_id)).rejects.toMatchObject({
        code: 'salesforce-lead-not-found',
      });
      expect((await chains.chain(ofNorth, lead_id)).sending.state).toBe('synced');
    });
  });

  describe('a choice (E42, D13)', () => {
    it('links the lead to the record that a person chose', async () => {
      const [one] = twoJanes();
      const { lead_id } = await bench.sent();
      const { conflict } = await chains.chain(admin, lead_id);
      expect(conflict).toMatchObject({ kind: 'several-records', choices: ['link', 'create', 'skip'] });
      expect(conflict!.candidates.map(({ company }) => company).sort()).toEqual(['One', 'Two']);
      await chains.answer(admin, actor, lead_id, { choice: 'link', recordId: one });
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', record_id: one, tied_by: 'person' });
      expect(bench.orgLeads()).toHaveLength(2);
    });

    it('makes another record where the rule of the org lets it', async () => {
      const matches = [{ object: 'Lead', fields: ['LastName'] }];
      org().addDuplicateRule({ name: 'Same name', object: 'Lead', action: 'Alert', matches });
      org().create('Lead', { LastName: 'Doe', Company: 'One' });
      await bench.choose({ duplicates: 'hold' });
      const { lead_id } = await bench.sent();
      expect((await chains.chain(admin, lead_id)).conflict).toMatchObject({
        kind: 'duplicate-rule',
        rule: 'Same name',
      });
      await chains.answer(admin, actor, lead_id, { choice: 'create' });
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', tied_by: 'created' });
    });

    it('leaves the lead out for good, until a person asks again', async () => {
      twoJanes();
      const { lead_id } = await bench.sent();
      await chains.answer(admin, actor, lead_id, { choice: 'skip' });
      await bench.changes(lead_id, { message: 'Again.' });
      await bench.send();
      expect((await chains.chain(admin, lead_id)).sending).toMatchObject({ state: 'stopped', reason: 'skipped' });
      await chains.retry(admin, actor, lead_id);
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'review' });
    });

    it('is refused when it is none of the records, not possible, or made already', async () => {
      twoJanes();
      const { lead_id } = await bench.sent();
      const answer = (choice: 'link' | 'skip', recordId?: string) =>
        chains.answer(admin, actor, lead_id, { choice, recordId });
      await expect(answer('link', '00Q000000000009AAA')).rejects.toMatchObject({
        code: 'salesforce-choice-not-possible',
      });
      await answer('skip');
      await expect(answer('skip')).rejects.toMatchObject({ code: 'salesforce-nothing-to-answer' });
    });
  });

  describe('the review page', () => {
    const inBrand = <Result>(work: Parameters<typeof bench.brand.inBrand<Result>>[0]) =>
      bench.brand.inBrand<Result>(work);
    const open = { state: 'open' } as const;
    const items = (state: 'open' | 'decided' = 'open') =>
      inBrand<ReviewItem[]>((tx) => questions.page(tx, { state }, undefined, 10));

    it('lists leads that wait for a choice, with the records as evidence, to those who see their location', async () => {
      twoJanes();
      const { lead_id } = await bench.sent();
      const [item, ...others] = await items();
      const id = reviewItemId('salesforce-lead', `${bench.brand.ref.connectionId}~${lead_id}`);
      expect(others).toEqual([]);
      expect(item).toMatchObject({
        id,
        reason: 'several-by-email',
        locationId: north,
        answers: ['choose', 'replay', 'ignore'],
      });
      expect(await inBrand((tx) => questions.count(tx, open))).toEqual(new Map([['salesforce-lead', 1]]));
      const detail = await inBrand<Awaited<ReturnType<LeadsToChoose['find']>>>((tx) => questions.find(tx, id));
      expect(detail!.evidence.map(({ raw }) => raw)).toContainEqual(expect.stringContaining('"company": "One"'));
      const { database } = bench.brand.test;
      expect(await database.inBrand(brandA, ofSouth.scope, (tx) => questions.page(tx, open, undefined, 10))).toEqual(
        [],
      );
      expect(await database.inBrand(brandA, ofSouth.scope, (tx) => questions.find(tx, id))).toBeUndefined();
    });

    it('goes on behind an item, also of another kind', async () => {
      twoJanes();
      await bench.sent();
      const [item] = await items();
      const behind = (id: string) =>
        inBrand<ReviewItem[]>((tx) => questions.page(tx, open, { since: item!.since, id }, 10));
      expect(await behind(item!.id)).toEqual([]);
      expect(await behind('profile~whatconverts~1')).toHaveLength(1);
      expect(await behind('zz~1')).toEqual([]);
    });

    it('lets an item be left out with a reason, and opened again', async () => {
      twoJanes();
      const { lead_id } = await bench.sent();
      const [{ id }] = (await items()) as [ReviewItem];
      const command = { by: 'user:1', at: bench.brand.clock(), decisionId: 'd', reason: 'Not ours.' };
      expect(await inBrand((tx) => questions.plan(tx, { ids: [id] }, 'ignore'))).toMatchObject({ items: 1 });
      await inBrand((tx) => questions.apply(tx, { ids: [id] }, { ...command, answer: 'ignore' }));
      expect(await items()).toEqual([]);
      expect(await items('decided')).toMatchObject([{ id, decision: { reason: 'Not ours.', by: 'user:1' } }]);
      await inBrand((tx) => questions.apply(tx, { ids: [id] }, { ...command, answer: 'reopen' }));
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'review' });
    });
  });

  describe('the log (S64)', () => {
    it('is read newest first, page by page, and by result', async () => {
      refuseJane();
      await bench.sent(john);
      const { lead_id } = await bench.sent();
      const first = await log.list(admin, { limit: 1 });
      expect(first.data).toMatchObject([{ result: 'failed', leadId: lead_id, leadName: 'Jane Doe', action: 'send' }]);
      const second = await log.list(admin, { limit: 1, cursor: first.nextCursor! });
      expect(second.data).toMatchObject([{ result: 'done', action: 'create', object: 'Lead' }]);
      expect(second.nextCursor).toBeNull();
      expect((await log.list(admin, { limit: 10, result: 'done' })).data).toHaveLength(1);
      expect((await log.list(admin, { limit: 10, lead: lead_id })).data).toHaveLength(1);
      expect((await log.list(ofSouth, { limit: 10 })).data).toEqual([]);
    });

    it('forgets after 90 days', async () => {
      await bench.sent();
      const day = 24 * 60 * minuteMs;
      const removeAt = (days: number) =>
        new OldCalls(
          bench.brand.test.database,
          bench.log,
          () => new Date(bench.brand.clock().getTime() + days * day),
        ).removeAll();
      await removeAt(89);
      expect((await log.list(admin, { limit: 10 })).data).toHaveLength(1);
      await removeAt(91);
      expect((await log.list(admin, { limit: 10 })).data).toEqual([]);
    });
  });

  it('forgets an erased person, and a worker under way writes nothing of them', async () => {
    const { lead_id } = await bench.sent();
    const person = { leadIds: [lead_id] };
    const data = new SalesforcePersonalData();
    expect(await bench.brand.inBrand((tx) => data.count(tx, person))).toBe(2);
    expect(JSON.stringify(await bench.brand.inBrand((tx) => data.export(tx, person)))).toContain('jane@example.com');
    await bench.changes(lead_id, { message: 'Again.' });
    const { connectionId } = bench.brand.ref;
    const [held] = await bench.brand.inBrand<Awaited<ReturnType<typeof bench.leads.hold>>>((tx) =>
      bench.leads.hold(tx, connectionId, bench.brand.clock(), 1),
    );
    await bench.brand.inBrand((tx) => data.erase(tx, person));
    const late = { ...held!, state: 'synced', servedSeq: 1, tries: 0, endsChoice: true } as const;
    const written = await bench.brand.inBrand<ReadonlySet<string>>((tx) =>
      bench.leads.writeDown(tx, connectionId, [late], bench.brand.clock()),
    );
    expect([written.size, await bench.brand.inBrand((tx) => data.count(tx, person))]).toEqual([0, 0]);
    const { rows } = await bench.brand.test.owner.query('select c::text from salesforce_call c');
    expect(JSON.stringify(rows)).not.toMatch(/jane|Doe/i);
  });
});
