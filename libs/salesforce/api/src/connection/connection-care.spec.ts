import { type JobQueues } from '@leadweave/jobs';
import { type Mail } from '@leadweave/mail';
import { type Tx } from '@leadweave/persistence';
import { dayMs, hourMs, minuteMs } from '@leadweave/time';
import { DutiesRepository } from '../duties/duties.repository.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { ConnectionNotices } from '../notices/connection-notices.js';
import { type NoticeJob } from '../notices/notice-job.js';
import { NoticeWorker } from '../notices/notice-worker.js';
import { SalesforceNews } from '../notices/salesforce-news.js';
import { firstSettings } from '../settings/first-settings.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { ConnectedBrand } from '../testing-support/connected-brand.spec-support.js';
import { ConnectionCare } from './connection-care.js';

/** The port of the application, keeping what it is told. */
class HeardNews extends SalesforceNews {
  readonly heard: string[] = [];

  connectionFailing(_tx: Tx, _id: string, reason: string): Promise<void> {
    this.heard.push(reason);
    return Promise.resolve();
  }

  connectionRecovered(): Promise<void> {
    this.heard.push('recovered');
    return Promise.resolve();
  }
}

describe('the care for connections', () => {
  let brand: ConnectedBrand;
  let care: ConnectionCare;
  const news = new HeardNews();
  const jobs: NoticeJob[] = [];
  const mails: Mail[] = [];
  const warnings: string[] = [];
  const settings = new SettingsRepository();

  beforeAll(async () => {
    brand = await ConnectedBrand.start();
    const { test, connections, usage, services, clock } = brand;
    const { database } = test;
    const queues = {
      enqueue: (_tx, _queue, job) => Promise.resolve(void jobs.push(job as unknown as NoticeJob)),
    } as Pick<JobQueues, 'enqueue'>;
    const notices = new ConnectionNotices(queues, news);
    const gateway = new SalesforceGateway({ database, connections, usage, services, news: notices, clock });
    const log = { warn: (message: string) => void warnings.push(message) };
    const duties = new DutiesRepository();
    care = new ConnectionCare({ database, connections, settings, duties, gateway, clock, log });
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(async () => {
    news.heard.length = jobs.length = mails.length = warnings.length = 0;
    brand.simulator.control.clearFaults();
    brand.org.setApiUsage({ used: 0, cap: 15_000 });
    brand.org.settings({ policyBlock: undefined });
    for (const table of ['usage', 'duty', 'settings']) await brand.test.owner.query(`delete from salesforce_${table}`);
    await brand.connect();
    brand.simulator.control.clearRequests();
  });

  const connection = async () => (await brand.inBrand((tx) => brand.connections.byId(tx, brand.ref.connectionId)))!;
  const set = (assignments: string) => brand.test.owner.query(`update salesforce_connection set ${assignments}`);
  const asked = (path: string) =>
    brand.simulator.control.requests().filter((request) => request.path.endsWith(path)).length;

  it('renews tokens that nobody used for a day, also of a paused connection, and no others', async () => {
    brand.advance(23 * hourMs);
    expect(await care.lookAfterAll()).toBe(0);
    brand.advance(hourMs);
    await set(`state = 'PAUSED'`);
    expect(await care.lookAfterAll()).toBe(1);
    expect(await connection()).toMatchObject({ state: 'PAUSED', tokensAt: brand.clock() });
    expect(await care.lookAfterAll()).toBe(0);
    expect(asked('/oauth2/token')).toBe(1);
    await set(`state = 'CONNECTED'`);
  });

  it('keeps a connection alive that rests for a hundred days', async () => {
    for (let day = 0; day < 100; day += 20) {
      brand.advance(20 * dayMs);
      await care.lookAfterAll();
    }
    expect((await connection()).state).toBe('CONNECTED');
  });

  it('asks once, however many processes tick', async () => {
    brand.advance(25 * hourMs);
    await Promise.all([care.lookAfterAll(), care.lookAfterAll(), care.lookAfterAll()]);
    expect(asked('/oauth2/token')).toBe(1);
  });

  it('leaves an org that does not answer alone for a quarter of an hour', async () => {
    brand.advance(25 * hourMs);
    brand.simulator.control.fault({ kind: 'htmlPage', match: { path: '*/oauth2/token' }, times: 9 });
    expect(await care.lookAfterAll()).toBe(1);
    expect(await care.lookAfterAll()).toBe(0);
    brand.advance(15 * minuteMs);
    expect(await care.lookAfterAll()).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('tries a limited connection again after 15 minutes, then later and later, and lets the work go on (S81)', async () => {
    const first = firstSettings(brand.clock());
    const on = { ...first, toSalesforce: { ...first.toSalesforce, on: true } };
    await brand.inBrand((tx) => settings.save(tx, brand.ref.connectionId, on, { by: 'Ada', now: brand.clock() }));
    brand.org.setApiUsage({ used: 15_000 });
    await brand.gateway.call(brand.ref, 'live', (api) => api.limits()).catch(() => undefined);
    expect((await connection()).state).toBe('LIMITED');
    const probed: number[] = [];
    for (let minute = 0; minute < 150; minute += 5) {
      if ((await care.lookAfterAll()) > 0) probed.push(minute);
      brand.advance(5 * minuteMs);
    }
    expect(probed).toEqual([15, 30, 60, 120]);
    brand.org.setApiUsage({ used: 0 });
    brand.advance(hourMs);
    await care.lookAfterAll();
    expect((await connection()).state).toBe('CONNECTED');
    const { rows } = await brand.test.owner.query<{ kind: string }>('select kind from salesforce_duty order by kind');
    expect(rows.map(({ kind }) => kind)).toEqual(['keep-alive', 'poll-leads', 'read-deletions', 'send-leads']);
  });

  it('tells once that somebody has to sign in again, by mail and by webhook', async () => {
    brand.org.revokeApprovals();
    brand.advance(25 * hourMs);
    await care.lookAfterAll();
    brand.advance(25 * hourMs);
    await care.lookAfterAll();
    expect((await connection()).state).toBe('NEEDS_REAUTH');
    expect(jobs).toEqual([{ ...brand.ref, state: 'NEEDS_REAUTH' }]);
    expect(news.heard).toEqual(['credentials-rejected']);
    await tellPeople();
    expect(mails).toHaveLength(1);
    expect(mails[0]!.subject).toBe('Salesforce asks to sign in again for Sunny Kitchens');
    expect(mails[0]!.text).toContain('https://leads.example.com/grow/integrations/salesforce');
  });

  it('tells that the org lets us in again, and writes to nobody about what is over', async () => {
    brand.org.settings({ policyBlock: 'Connected app is not attached to Agent' });
    await brand.gateway.call(brand.ref, 'live', (api) => api.limits()).catch(() => undefined);
    brand.advance(16 * minuteMs);
    await care.lookAfterAll();
    expect((await connection()).state).toBe('BLOCKED_BY_POLICY');
    brand.org.settings({ policyBlock: undefined });
    brand.advance(hourMs);
    await care.lookAfterAll();
    expect(news.heard).toEqual(['recovered']);
    jobs.push({ ...brand.ref, state: 'BLOCKED_BY_POLICY' });
    await tellPeople();
    expect(mails).toEqual([]);
  });

  /** Works off the jobs, as the queue would. */
  async function tellPeople(): Promise<void> {
    const { test, connections } = brand;
    const queues = {
      work: async (_queue, _concurrency, tell) => {
        for (const job of jobs.splice(0)) await tell(job as never, undefined as never);
      },
    } as Pick<JobQueues, 'work'>;
    const brands = { current: () => Promise.resolve({ name: 'Sunny Kitchens' } as never) };
    const mail = {
      toAdmins: (_brandId: string, write: (to: string) => Mail) =>
        Promise.resolve(void mails.push(write('a@example.com'))),
    };
    const publicUrl = 'https://leads.example.com';
    await new NoticeWorker({
      queues,
      database: test.database,
      connections,
      brands,
      mail,
      publicUrl,
    }).onApplicationBootstrap();
  }
});
