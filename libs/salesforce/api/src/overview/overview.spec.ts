import { type Access } from '@leadweave/access';
import { AuditService } from '@leadweave/brands-api';
import { newId } from '@leadweave/persistence';
import { minuteMs } from '@leadweave/time';
import { DutiesRepository } from '../duties/duties.repository.js';
import { firstSettings } from '../settings/first-settings.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { brandA, brandB, ConnectedBrand, everywhere, north } from '../testing-support/connected-brand.spec-support.js';
import { OverviewService } from './overview.service.js';
import { OverviewFiguresRepository } from './overview-figures.repository.js';

const user = { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' };
const access: Access = { user, brandId: brandA, role: 'brand_admin', scope: everywhere };
const actor = { userId: user.userId, name: user.name };
const offered = { oauth: true, ownApp: true, demoOrg: true };

describe('the overview of the connection', () => {
  let brand: ConnectedBrand;
  let overview: OverviewService;
  const settings = new SettingsRepository();
  const warnings: string[] = [];

  beforeAll(async () => {
    brand = await ConnectedBrand.start();
    const { test, connections, usage, services, clock } = brand;
    const stores = {
      connections,
      settings,
      usage,
      duties: new DutiesRepository(),
      figures: new OverviewFiguresRepository(),
    };
    const log = { warn: (message: string) => void warnings.push(message) };
    const { database } = test;
    overview = new OverviewService({ database, ...stores, services, audit: new AuditService(), clock, log, offered });
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(async () => {
    await brand.connect();
    await brand.test.owner.query('delete from salesforce_settings');
    await brand.test.owner.query('delete from salesforce_duty');
    await brand.test.owner.query('delete from audit_event');
    await brand.test.owner.query(`update salesforce_connection set state = 'CONNECTED'`);
    await switchOn();
    brand.simulator.control.clearRequests();
  });

  const switchOn = () => {
    const first = firstSettings(brand.clock());
    const on = { ...first, toSalesforce: { ...first.toSalesforce, on: true } };
    return brand.inBrand((tx) => settings.save(tx, brand.ref.connectionId, on, { by: 'Ada', now: brand.clock() }));
  };
  const call = () => brand.gateway.call(brand.ref, 'live', (api) => api.limits());
  const rowsOf = async (sql: string) => (await brand.test.owner.query<Record<string, unknown>>(sql)).rows;

  it('shows one connection for both directions, with a switch for each (S63, S80)', async () => {
    brand.org.setApiUsage({ used: 100, cap: 15_000 });
    await call();
    expect(await overview.overview(access)).toMatchObject({
      offered,
      connection: {
        state: 'connected',
        org: { id: brand.org.id, host: 'acme.my.salesforce.com', place: 'production' },
        toSalesforce: { on: true, since: brand.clock().toISOString() },
        toLeads: { on: false, since: null },
        api: { orgUsed: 101, orgMax: 15_000, ourMax: 15_000, backgroundPaused: false, livePaused: false },
        waiting: 0,
      },
      setUpDone: false,
    });
  });

  it('tells what is left to set up, and what troubles it', async () => {
    const steps = async () => {
      const { setUp } = await overview.overview(access);
      return setUp.map(({ state, reason }) => reason ?? state).join(' ');
    };
    const turn = (on: boolean) =>
      brand.test.owner.query(
        `update salesforce_settings set to_leads = jsonb_set(to_leads, '{on}', $1::jsonb),
           to_salesforce = jsonb_set(to_salesforce, '{on}', 'false')`,
        [String(on)],
      );
    await turn(false);
    expect(await steps()).toBe('done open open open open open');
    const note = (notes: object) =>
      brand.inBrand((tx) => brand.connections.note(tx, brand.ref.connectionId, notes, brand.clock()));
    await note({ checked: { at: '2026-11-20T12:00:00Z', ready: false, trouble: 'missing-fields' } });
    await note({ mappedAt: '2026-11-20' });
    expect(await steps()).toBe('done done missing-fields done open open');
    await note({ checked: { at: '2026-11-20T12:00:00Z', ready: true } });
    await turn(true);
    expect(await overview.overview(access)).toMatchObject({ setUpDone: true });
    await brand.test.owner.query(`update salesforce_connection set state = 'NEEDS_REAUTH'`);
    expect(await steps()).toBe('needs-sign-in done done done done done');
  });

  it('counts what waits, what failed and what needs a choice', async () => {
    const states = ['waiting', 'waiting', 'failed', 'review', 'synced'];
    await brand.test.owner.query(
      `insert into salesforce_lead (brand_id, connection_id, lead_id, location_id, state, due_at, created_at, updated_at)
       select $1, $2, l.id, $3, l.state, now(), now(), now() from unnest($4::uuid[], $5::text[]) as l (id, state)`,
      [brandA, brand.ref.connectionId, north, states.map(() => newId()), states],
    );
    expect((await overview.overview(access)).connection).toMatchObject({ waiting: 2, failed: 1, review: 1 });
    await brand.test.owner.query('delete from salesforce_lead');
  });

  it('stops both directions by one switch, and lets them go on at once (S65)', async () => {
    expect((await overview.pause(access, actor)).connection).toMatchObject({
      state: 'paused',
      stateReason: 'by-person',
    });
    await expect(call()).rejects.toMatchObject({ reason: 'paused' });
    await overview.pause(access, actor);
    expect((await overview.resume(access, actor)).connection).toMatchObject({ state: 'connected', stateReason: null });
    const kinds = await rowsOf('select kind from salesforce_duty order by kind');
    expect(kinds.map(({ kind }) => kind)).toEqual(['poll-leads', 'read-deletions', 'send-leads']);
    await expect(overview.resume(access, actor)).rejects.toMatchObject({ code: 'salesforce-state-conflict' });
    const audit = await rowsOf('select action from audit_event order by id');
    expect(audit.map(({ action }) => action)).toEqual(['salesforce.paused', 'salesforce.resumed']);
  });

  it('cannot be paused while somebody has to sign in', async () => {
    await brand.test.owner.query(`update salesforce_connection set state = 'NEEDS_REAUTH'`);
    await expect(overview.pause(access, actor)).rejects.toMatchObject({ code: 'salesforce-state-conflict' });
  });

  it('caps our share, so that background work rests before live leads do (S81)', async () => {
    brand.org.setApiUsage({ used: 0, cap: 1_000 });
    await brand.test.owner.query('delete from salesforce_usage');
    await Promise.all(Array.from({ length: 9 }, call));
    expect((await overview.saveApiShare(access, actor, { percent: 1 })).connection!.api).toMatchObject({
      sharePercent: 1,
      ourMax: 10,
      ours: 9,
      backgroundPaused: true,
      livePaused: true,
    });
    expect((await overview.saveApiShare(access, actor, { percent: 100 })).connection!.api).toMatchObject({
      backgroundPaused: false,
      livePaused: false,
    });
    brand.org.setApiUsage({ used: 0, cap: 15_000 });
  });

  it('wipes and revokes everything secret on disconnecting, and keeps the rest for the same org', async () => {
    const { connectionId } = brand.ref;
    await overview.disconnect(access, actor);
    expect(await overview.overview(access)).toMatchObject({ connection: null, setUpDone: false });
    const [row] = await rowsOf('select state, tokens_sealed, app_sealed from salesforce_connection');
    expect(row).toEqual({ state: 'DISCONNECTED', tokens_sealed: null, app_sealed: null });
    const [revoked] = brand.simulator.control.requests().filter(({ path }) => path.endsWith('/revoke'));
    expect(revoked).toMatchObject({ status: 200 });
    await expect(overview.disconnect(access, actor)).rejects.toMatchObject({ code: 'salesforce-not-connected' });
    expect(await brand.connect()).toBe(connectionId);
    expect((await overview.overview(access)).connection).toMatchObject({ toSalesforce: { on: true } });
  });

  it('disconnects although Salesforce is away', async () => {
    brand.simulator.control.fault({ kind: 'reset', match: { path: '*/revoke' } });
    await overview.disconnect(access, actor);
    expect((await overview.overview(access)).connection).toBeNull();
    expect(warnings).toEqual(['revoking tokens at Salesforce failed: network']);
  });

  it('shows nothing of it to another brand', async () => {
    const foreign = { ...access, brandId: brandB };
    expect((await overview.overview(foreign)).connection).toBeNull();
    await expect(overview.pause(foreign, actor)).rejects.toMatchObject({ code: 'salesforce-not-connected' });
  });

  it('believes what the org said of its calls for a quarter of an hour', async () => {
    brand.org.setApiUsage({ used: 14_500, cap: 15_000 });
    await call();
    expect((await overview.overview(access)).connection!.api).toMatchObject({ livePaused: true });
    brand.advance(16 * minuteMs);
    expect((await overview.overview(access)).connection!.api).toMatchObject({ livePaused: false, orgUsed: 14_501 });
  });
});
