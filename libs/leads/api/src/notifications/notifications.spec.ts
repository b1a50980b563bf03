import { BrandsModule, BrandService } from '@leadweave/brands-api';
import { MailError, type Mail } from '@leadweave/mail';
import { createTestDatabase, fixedClock, type TestDatabase } from '@leadweave/testing';
import { hourMs, minuteMs } from '@leadweave/time';
import { type Colleague, type ColleagueQuery, Colleagues } from '../colleagues/colleagues.js';
import { type FeedEvent } from '../feed/lead-event-feed.js';
import { type IncomingRecord, type IntakeOrigin } from '../intake/incoming-record.js';
import { RecordIntake } from '../intake/record-intake.js';
import { LeadListRepository } from '../reading/lead-list.repository.js';
import {
  aCall,
  aContent,
  aContext,
  arrangeBrands,
  aRecord,
  aSubmission,
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
import { LeadNotificationsModule } from './lead-notifications.module.js';
import { NewLeadConsumer } from './new-lead-consumer.js';
import { NotificationItemsRepository } from './notification-items.repository.js';
import { NotificationPlanner } from './notification-planner.js';
import { NotificationSender, type NotificationSenderParts } from './notification-sender.js';
import { NotificationSendsRepository } from './notification-sends.repository.js';
import { NotificationSettingsRepository } from './notification-settings.repository.js';
import { type NotificationLogDto, type NotificationSettingDto } from './notification.dto.js';

const person = (n: number) => ({
  userId: `019aa000-0000-7000-8000-0000000000f${n}`,
  name: 'Ada',
  email: 'ada@example.com',
});
const off = { web_form: 'off', phone_call: 'off', chat: 'off', other: 'off' } as const;
const webhook: IntakeOrigin = { kind: 'webhook', inboxId: person(9).userId };
const publicUrl = 'https://leads.example.com';

/** Everybody of the brand may see every lead, as far as a note asks. */
class AllMembers extends Colleagues {
  whoSee(_tx: unknown, _locationId: string, { ids = [] }: ColleagueQuery): Promise<Colleague[]> {
    return Promise.resolve(ids.map((id) => ({ id, name: id })));
  }

  named(): Promise<Colleague[]> {
    return Promise.resolve([]);
  }
}

describe('notifications', () => {
  const admin = anAccess({ user: person(1) });
  const franchisee = anAccess({ user: person(2), role: 'franchisee', scope: onlyNorth });
  const marketing = anAccess({ user: person(3), role: 'marketing' });
  const [settings, items, sends] = [
    new NotificationSettingsRepository(),
    new NotificationItemsRepository(),
    new NotificationSendsRepository(),
  ];
  const intake = new RecordIntake();
  const members = new TestMembers();
  let clock = fixedClock(noon.toISOString());
  const now = () => clock.now();
  const mails: Mail[] = [];
  let refusal: Error | undefined;
  let test: TestDatabase;
  let app: LeadsApp;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    app = await startLeadsApp(test.database, test.url, {
      clock: now,
      colleagues: new AllMembers(),
      modules: [
        surroundings(members, new KeptJobs()),
        BrandsModule.forRoot(),
        LeadNotificationsModule.forRoot({ publicUrl, runsWork: false, clock: now }),
      ],
    });
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });
  beforeEach(async () => {
    clock = fixedClock(noon.toISOString());
    mails.length = 0;
    refusal = undefined;
    members.set(admin.user.userId, { name: 'Ada Admin', email: 'ada@example.com' });
    members.set(franchisee.user.userId, {
      name: 'Frank',
      email: 'frank@example.com',
      role: 'franchisee',
      scope: onlyNorth,
    });
    await test.owner.query(
      `delete from notification_send; delete from notification_item; delete from notification_setting; delete from note;
       delete from lead_event; delete from source_record; delete from lead`,
    );
  });

  let arrived = 0;
  let followed = '00000000-0000-0000-0000-000000000000';
  const call = (overrides: Partial<IncomingRecord> = {}) =>
    aCall({ externalId: `n-${++arrived}`, occurredAt: clock.now(), ...overrides });
  const arrive = async (records: readonly IncomingRecord[], origin: IntakeOrigin = webhook) => {
    const { outcomes } = await test.database.inBrand(brandA, everywhere, (tx) =>
      intake.apply(tx, records, aContext({ origin, receivedAt: clock.now() })),
    );
    await follow();
    return outcomes.map(({ leadId }) => leadId);
  };
  /** Hands the consumer what is new in the log; how the feed does that has a spec of its own. */
  const follow = () =>
    test.database.inBrand(brandA, everywhere, async (tx) => {
      const events = await tx.query<FeedEvent & Record<string, unknown>>(
        `select id, lead_id as "leadId", kind, at, origin from lead_event where brand_id = $1 and id > $2 order by id`,
        [brandA, followed],
      );
      followed = events.at(-1)?.id ?? followed;
      await new NewLeadConsumer(settings, items, now).handle(tx, events);
    });
  const save = async (setting: object, access = admin) => {
    const body = {
      timeZone: 'America/New_York',
      digestAt: '08:00',
      quietFrom: null,
      quietTo: null,
      hourlyLimit: 10,
      rows: [],
      ...setting,
    };
    return app.send('PUT', '/notification-setting', body, access, { 'if-match': '*' });
  };
  const atOnce = (deliveries: object = {}, locationId: string | null = null) => ({
    locationId,
    deliveries: { ...off, phone_call: 'immediate', web_form: 'immediate', ...deliveries },
  });
  const sender = (overrides: Partial<NotificationSenderParts> = {}) =>
    new NotificationSender({
      database: test.database,
      sends,
      lists: new LeadListRepository(),
      members,
      brands: app.nest.get(BrandService),
      mailer: { send: (mail) => (refusal ? Promise.reject(refusal) : (mails.push(mail), Promise.resolve())) },
      publicUrl,
      clock: now,
      ...overrides,
    });
  const plan = () => new NotificationPlanner(test.database, settings, items, members, now).planDue();
  const work = async (through = sender()) => {
    await plan();
    const due = await test.database.asScheduler((tx) => sends.due(tx, clock.now(), 100));
    for (const ref of due) await through.send(ref);
  };
  const log = (access = admin) => app.get<NotificationLogDto>('/notifications', access);
  const subjects = () => mails.map(({ to, subject }) => `${to}: ${subject}`).sort();

  it('tell of a new lead with name, type, location, source and a link, and keep who was told', async () => {
    await save({ rows: [atOnce()] });
    const [leadId] = await arrive([call()]);
    await work();
    expect(subjects()).toEqual(['ada@example.com: New lead at Austin North: Jane Doe']);
    expect(mails[0]!.text).toContain('Jane Doe · Inbound Call · Austin North · google / cpc · 20 Nov, 06:00 CST');
    expect(mails[0]!.text).toContain(`${publicUrl}/grow/leads/${leadId}`);
    expect(mails[0]!.text).not.toContain('555');
    const { data } = await app.get<NotificationLogDto>(`/leads/${leadId}/notifications`, admin);
    expect(data).toMatchObject([
      { recipient: 'Ada Admin', kind: 'immediate', state: 'sent', leadCount: 1, endedAt: noon.toISOString() },
    ]);
    await work();
    expect(mails).toHaveLength(1);
  });

  it('follow the table: a row of a location stands before the row for every location', async () => {
    await save({ rows: [atOnce(), atOnce({ phone_call: 'off' }, south)] });
    await save({ rows: [atOnce({ web_form: 'off', phone_call: 'daily' })] }, franchisee);
    await arrive([call(), call({ locationId: south }), call({ content: aContent({ type: 'chat' }) })]);
    await work();
    expect(subjects()).toEqual(['ada@example.com: New lead at Austin North: Jane Doe']);
    clock.advance(24 * hourMs);
    await work();
    // The lead of the other location is no business of the franchisee.
    expect(subjects()).toContain('frank@example.com: New lead at Austin North: Jane Doe');
    expect(mails).toHaveLength(2);
  });

  it('say nothing of history, of old leads, and of what people do', async () => {
    await save({ rows: [atOnce()] });
    await arrive([call()], { kind: 'run', runId: person(9).userId, history: true });
    await arrive([call({ occurredAt: secondsAfterNoon(-86_401) })], { kind: 'run', runId: person(9).userId });
    const [leadId] = await arrive([call({ occurredAt: secondsAfterNoon(-86_000) })], {
      kind: 'run',
      runId: person(9).userId,
      history: false,
    });
    await app.send('PATCH', `/leads/${leadId}`, { quality: 'good' }, admin);
    await follow();
    await work();
    expect((await log()).data.map(({ leads }) => leads.map(({ id }) => id))).toEqual([[leadId]]);
  });

  it('stop at the hourly limit; the rest is one mail at the next full hour', async () => {
    await save({ hourlyLimit: 2, rows: [atOnce()] });
    clock.advance(20 * minuteMs);
    await arrive(Array.from({ length: 7 }, () => call()));
    await work();
    expect(mails).toHaveLength(2);
    clock.advance(39 * minuteMs);
    await work();
    expect(mails).toHaveLength(2);
    clock.advance(minuteMs);
    await work();
    expect(subjects().slice(0, 1)).toEqual(['ada@example.com: 5 new leads at Sunny Kitchens']);
    expect(mails).toHaveLength(3);
  });

  it('keep quiet at night', async () => {
    await save({ quietFrom: '07:00', quietTo: '09:30', rows: [atOnce()] });
    await arrive([call()]);
    await work();
    clock.advance(2 * hourMs + 29 * minuteMs);
    await work();
    expect(mails).toEqual([]);
    clock.advance(minuteMs);
    await work();
    expect(mails).toHaveLength(1);
  });

  it('try again when the mail server refuses, and say so when it never takes the mail', async () => {
    await save({ rows: [atOnce()] });
    await arrive([call()]);
    refusal = new MailError('not-delivered', 'no');
    await work();
    expect((await log()).data).toMatchObject([
      { state: 'queued', reason: 'not-delivered', nextTryAt: '2026-11-20T12:01:00.000Z' },
    ]);
    await work();
    for (let tries = 2; tries <= 8; tries++) {
      clock.advance(hourMs);
      await work();
    }
    expect((await log()).data).toMatchObject([{ state: 'failed', reason: 'not-delivered', nextTryAt: null }]);
    refusal = undefined;
    clock.advance(24 * hourMs);
    await work();
    expect(mails).toEqual([]);
  });

  it('come again under the same Message-ID when a worker is killed between mail server and database', async () => {
    await save({ rows: [atOnce()] });
    await arrive([call()]);
    const killed = sender({ handedOver: () => Promise.reject(new Error('killed')) });
    await expect(work(killed)).rejects.toThrow('killed');
    await work();
    expect(mails).toHaveLength(1);
    clock.advance(2 * minuteMs);
    await work();
    expect(mails.map(({ messageId }) => messageId)).toEqual([mails[0]!.messageId, mails[0]!.messageId]);
    expect(mails[0]!.messageId).toMatch(/^<notification\.[0-9a-f-]{36}@leads\.example\.com>$/);
    expect((await log()).data).toMatchObject([{ state: 'sent' }]);
  });

  it('are sent once when several workers reach for them', async () => {
    await save({ rows: [atOnce()] });
    await arrive([call(), call()]);
    await Promise.all([work(), work(), work()]);
    await work();
    expect(mails).toHaveLength(2);
  });

  it('are cancelled when the person has left or may not see the lead any more', async () => {
    await save({ rows: [atOnce()] });
    await save({ rows: [atOnce()] }, franchisee);
    await arrive([call()]);
    await plan();
    members.remove(admin.user.userId);
    members.set(franchisee.user.userId, { scope: { kind: 'locations', locationIds: [south] } });
    await work();
    expect(mails).toEqual([]);
    const reasons = (await log()).data.map(({ state, reason }) => `${state} ${reason}`);
    expect(reasons.sort()).toEqual(['cancelled leads-not-visible', 'cancelled recipient-left']);
  });

  it('are one for a form that WhatConverts and the own form report', async () => {
    await save({ rows: [atOnce()] });
    await arrive([aRecord({ occurredAt: clock.now() })]);
    await arrive([aSubmission({ occurredAt: clock.now() })], { kind: 'form', submissionId: 'x' });
    await work();
    expect(mails).toHaveLength(1);
    const [only] = (await log()).data;
    expect(mails[0]!.text).toContain(`/grow/leads/${only!.leads[0]!.id}`);
  });

  describe('of a mention in a note', () => {
    const write = async (leadId: string, mentions: string[]) => {
      const body = { text: 'Their gate code is 1234', mentions };
      const response = await app.send('POST', `/leads/${leadId}/notes`, body, admin);
      return ((await response.json()) as { id: string }).id;
    };

    it('go to the colleague at once with name and link, without what the note says, and stand on the lead', async () => {
      const [leadId] = await arrive([call()]);
      await write(leadId!, [franchisee.user.userId, admin.user.userId]);
      await work();
      expect(subjects()).toEqual(['frank@example.com: Ada Admin mentioned you: Jane Doe, Austin North']);
      expect(mails[0]!.text).toContain(`${publicUrl}/grow/leads/${leadId}`);
      expect(mails[0]!.text).not.toContain('gate code');
      const { data } = await app.get<NotificationLogDto>(`/leads/${leadId}/notifications`, admin);
      expect(data).toMatchObject([
        { recipient: 'Frank', kind: 'mention', state: 'sent', leadCount: 1, leads: [{ id: leadId, name: 'Jane Doe' }] },
      ]);
    });

    it('go once, however often the note is edited', async () => {
      const [leadId] = await arrive([call()]);
      const noteId = await write(leadId!, [franchisee.user.userId]);
      await work();
      const body = { text: 'Changed', mentions: [franchisee.user.userId, marketing.user.userId] };
      members.set(marketing.user.userId, { email: 'mara@example.com' });
      await app.send('PATCH', `/leads/${leadId}/notes/${noteId}`, body, admin);
      await work();
      expect(mails.map(({ to }) => to)).toEqual(['frank@example.com', 'mara@example.com']);
    });

    it('wait for the end of quiet hours, and are withdrawn with the note', async () => {
      await save({ quietFrom: '00:00', quietTo: '07:30' }, franchisee);
      const [leadId] = await arrive([call()]);
      const noteId = await write(leadId!, [franchisee.user.userId]);
      await work();
      expect(mails).toEqual([]);
      await app.send('DELETE', `/leads/${leadId}/notes/${noteId}`, undefined, admin);
      clock.advance(hourMs);
      await work();
      expect(mails).toEqual([]);
      expect((await log()).data).toMatchObject([{ kind: 'mention', state: 'cancelled', reason: 'mention-withdrawn' }]);
    });

    it('do not go to somebody who may not see the lead any more', async () => {
      const [leadId] = await arrive([call({ locationId: south })]);
      await write(leadId!, [franchisee.user.userId]);
      await work();
      expect(mails).toEqual([]);
      expect((await log()).data).toMatchObject([{ state: 'cancelled', reason: 'leads-not-visible' }]);
    });
  });

  it('can be tried out, a few times an hour', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await app.send('POST', '/notification-setting/test', {}, admin)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    await work();
    expect(new Set(subjects())).toEqual(new Set(['ada@example.com: Notifications of Sunny Kitchens reach you']));
  });

  describe('the setting of a person', () => {
    it('begins with nothing, in the time of the brand, and is saved under the version that was seen', async () => {
      const first = await app.request(admin, '/notification-setting');
      expect([first.headers.get('etag'), await first.json()]).toMatchObject([
        '"0"',
        { timeZone: 'America/New_York', rows: [], version: 0 },
      ]);
      const body = {
        timeZone: 'America/Chicago',
        digestAt: '07:30',
        quietFrom: '22:00',
        quietTo: '06:00',
        hourlyLimit: 5,
        rows: [atOnce({}, north)],
      };
      const put = (ifMatch?: string) =>
        app.send('PUT', '/notification-setting', body, admin, ifMatch === undefined ? {} : { 'if-match': ifMatch });
      expect((await put()).status).toBe(428);
      expect((await put('"3"')).status).toBe(412);
      expect((await put('"0"')).headers.get('etag')).toBe('"1"');
      expect((await put('"0"')).status).toBe(412);
      expect(await app.get<NotificationSettingDto>('/notification-setting', admin)).toEqual({ ...body, version: 1 });
      expect(await app.get('/notification-setting', marketing)).toMatchObject({ version: 0 });
    });

    it('names what is wrong', async () => {
      const statuses = [
        { timeZone: 'Mars/Olympus' },
        { digestAt: '25:00' },
        { quietFrom: '22:00' },
        { hourlyLimit: 0 },
        { rows: [atOnce(), atOnce()] },
        { rows: [{ locationId: null, deliveries: { ...off, chat: 'sometimes' } }] },
        { rows: [{ locationId: null }] },
        { color: 'red' },
      ].map(async (setting) => (await save(setting)).status);
      expect(await Promise.all(statuses)).toEqual([422, 422, 422, 422, 422, 422, 422, 400]);
      expect((await save({ rows: [atOnce({}, south)] }, franchisee)).status).toBe(422);
    });
  });

  it('show each person the own mails, and brand admins all', async () => {
    await save({ rows: [atOnce()] }, franchisee);
    const [leadId] = await arrive([call()]);
    const [sibling] = await arrive([call({ locationId: south })]);
    await work();
    expect((await log(franchisee)).data).toHaveLength(1);
    expect((await log(marketing)).data).toEqual([]);
    expect((await log(admin)).data.length).toBeGreaterThanOrEqual(1);
    const seen = async (id: string, access = admin) => (await app.request(access, `/leads/${id}/notifications`)).status;
    expect([
      await seen(leadId!, franchisee),
      await seen(sibling!, franchisee),
      await seen(sibling!, marketing),
    ]).toEqual([200, 404, 200]);
  });
});
