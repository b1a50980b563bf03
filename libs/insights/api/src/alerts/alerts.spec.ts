import { dayMs, WatchedBrand } from '../testing-support/watched-brand.spec-support.js';
import { type DiagnosesDto, type HealthReportDto } from '../watch/health.dto.js';
import { type AlertDto, type AlertListDto } from './alert.dto.js';

const world = {
  days: 62,
  accounts: [
    {
      name: 'Sunny Kitchens',
      accountId: 11,
      profiles: [
        { name: 'Austin North', profileId: 101, leadsPerDay: 6 },
        { name: 'Austin South', profileId: 102, leadsPerDay: 0.2 },
      ],
    },
  ],
};

describe('alerts', () => {
  let brand: WatchedBrand;
  let connectionId: string;
  beforeAll(async () => {
    brand = await WatchedBrand.start(world);
    connectionId = await brand.connect();
  }, 120_000);
  afterAll(() => brand.stop());

  const watch = () => brand.parts.evaluation.evaluateDue();
  const alerts = async (show = 'open') => (await brand.get<AlertListDto>(`/alerts?show=${show}`)).data;
  const kinds = async (show?: string) => (await alerts(show)).map(({ kind, state }) => `${kind} ${state}`);
  const decide = (alert: AlertDto, body: object, access = brand.access()) =>
    brand.request('PATCH', `/alerts/${alert.id}`, body, access);
  const later = (ms: number) => brand.simulator.control.advance(ms);
  const aLead = (changes: object = {}) =>
    brand.simulator.control.createLead({ profile_id: 101, lead_type: 'Phone Call', ...changes });
  const aLeadOfEachType = () => ['Web Form', 'Phone Call', 'Chat'].map((type) => aLead({ lead_type: type }));
  const quarter = 16 * 60 * 1000;

  it('is silent while all is well, and looks again only when it is due', async () => {
    expect(await watch()).toBe(1);
    expect(await watch()).toBe(0);
    expect(await alerts()).toEqual([]);
    const { locations, quarantined } = await brand.get<HealthReportDto>('/insights/health');
    const north = locations.find(({ locationId }) => locationId === brand.north)!;
    expect(north).toMatchObject({ silentHours: null, diagnoses: [], quarantined: 0 });
    expect(north.days).toHaveLength(56);
    expect(north.usual!.high).toBeGreaterThan(north.usual!.low);
    expect(quarantined).toBe(0);
  });

  it('says why a location gets nothing', async () => {
    const { data } = await brand.get<DiagnosesDto>('/insights/diagnoses');
    expect(data.find(({ locationId }) => locationId === brand.nowhere)!.diagnoses).toEqual([
      {
        cause: 'no-profile-id',
        text: 'No Profile ID: leads cannot sync',
        link: '/grow/integrations/whatconverts/locations',
        facts: {},
      },
    ]);
  });

  it('does not take what was not read yet for silence', async () => {
    later(3 * dayMs);
    expect(await watch()).toBe(1);
    expect(await kinds()).toEqual([]);
  });

  it('raises a silence once, after the run that found nothing, and tells it once', async () => {
    later(60_000);
    await brand.sync(connectionId);
    expect(await watch()).toBe(1);
    later(quarter);
    expect(await watch()).toBe(1);
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      kind: 'location_silent',
      locationId: brand.north,
      urgency: 'failing',
      state: 'open',
    });
    expect(alert!.facts).toMatchObject({ location: 'Austin North' });
    expect(alert!.facts['hours']).toBeGreaterThanOrEqual(70);
    expect(brand.mails.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Austin North normally gets .* leads a day, none for \d+ h/),
    ]);
    const { data } = await brand.get<DiagnosesDto>('/insights/diagnoses');
    const north = data.find(({ locationId }) => locationId === brand.north)!;
    expect(north.diagnoses.map(({ cause }) => cause)).toContain('source-silent');
  });

  it('lets a person acknowledge and mute, and opens again when the mute is over', async () => {
    const [alert] = await alerts();
    expect((await decide(alert!, { state: 'acknowledged' })).status).toBe(200);
    expect(await kinds()).toEqual(['location_silent acknowledged']);
    const mutedUntil = new Date(brand.now().getTime() + quarter / 2).toISOString();
    expect((await decide(alert!, { state: 'muted', mutedUntil })).status).toBe(200);
    later(quarter);
    await watch();
    expect(await kinds()).toEqual(['location_silent open']);
    expect(brand.mails).toHaveLength(1);
  });

  it('stays closed by a person while the cause goes on', async () => {
    const [alert] = await alerts();
    expect((await decide(alert!, { state: 'closed', reason: 'Closed for the holidays.' })).status).toBe(200);
    for (const _ of [1, 2, 3]) {
      later(quarter);
      await watch();
    }
    expect(await kinds()).toEqual([]);
    expect((await decide(alert!, { state: 'open' })).status).toBe(409);
  });

  it('closes by itself when it is over; a type that stopped stays in sight until it comes again', async () => {
    later(6 * quarter);
    await watch();
    expect(await kinds()).toEqual(['location_silent open']);
    aLead();
    later(quarter);
    await brand.sync(connectionId);
    await watch();
    const open = await alerts();
    expect(open.map(({ kind }) => kind)).toEqual(open.map(() => 'type_silent'));
    expect(open.map(({ facts }) => facts['type'])).toContain('web_form');
    aLeadOfEachType();
    later(quarter);
    await brand.sync(connectionId);
    await watch();
    expect(await kinds()).toEqual([]);
    const [latest] = await alerts('all');
    expect(latest).toMatchObject({ state: 'closed', closedBecause: 'over' });
  });

  it('raises one alert for one outage, however many connections fail', async () => {
    await brand.test.owner.query(
      `insert into connection (brand_id, id, provider, label, state, reason, sealed, key_kind, created_at, created_by)
       select $1, gen_random_uuid(), 'whatconverts', 'Key ' || n, 'failing', 'provider-unavailable', 'x', 'profile', $2, 'Ada'
         from generate_series(1, 5) n`,
      [brand.brandId, brand.now()],
    );
    later(quarter);
    await watch();
    const failing = (await alerts()).filter(({ kind }) => kind === 'sync_failing');
    expect(failing).toHaveLength(1);
    expect(failing[0]!.facts).toMatchObject({ connections: 5, reason: 'provider-unavailable' });
    await brand.test.owner.query(`delete from connection where brand_id = $1 and label like 'Key %'`, [brand.brandId]);
    later(quarter);
    await watch();
    expect(await kinds()).toEqual([]);
  });

  it('raises a drop of attribution and a spike of spam once each, and closes them', async () => {
    const recent = `brand_id = $1 and location_id = $2 and occurred_at > $3`;
    for (let n = 0; n < 12; n += 1)
      aLead({ date_created: new Date(brand.now().getTime() - n * 3600_000).toISOString() });
    later(quarter);
    await brand.sync(connectionId);
    const params = [brand.brandId, brand.north, new Date(brand.now().getTime() - 7 * dayMs)];
    await brand.test.owner.query(`update lead set medium = null, quality = 'spam' where ${recent}`, params);
    await watch();
    later(quarter);
    await watch();
    expect((await kinds()).sort()).toEqual(['attribution_dropped open', 'spam_spike open']);
    await brand.test.owner.query(
      `update lead set medium = 'cpc', source = 'google', quality = 'good' where ${recent}`,
      params,
    );
    later(quarter);
    await watch();
    expect(await kinds()).toEqual([]);
  });

  it('notices a webhook that became quiet while asking still finds leads', async () => {
    brand.webhooks.set(connectionId, new Date(brand.now().getTime() - 40 * dayMs));
    later(quarter);
    await watch();
    expect(await kinds()).toEqual(['webhook_quiet open']);
    brand.webhooks.set(connectionId, brand.now());
    later(quarter);
    await watch();
    expect(await kinds()).toEqual([]);
  });

  it('tells again later what could not be mailed', async () => {
    const before = brand.mails.length;
    brand.mailFails = true;
    brand.webhooks.set(connectionId, new Date(brand.now().getTime() - 40 * dayMs));
    await brand.test.owner.query(`delete from alert where brand_id = $1`, [brand.brandId]);
    later(quarter);
    await watch();
    expect(brand.mails).toHaveLength(before);
    brand.mailFails = false;
    later(quarter);
    await watch();
    expect(brand.mails).toHaveLength(before + 1);
  });

  it('warns of an old key', async () => {
    await brand.test.owner.query(`update connection set created_at = $2 where brand_id = $1`, [
      brand.brandId,
      new Date(brand.now().getTime() - 91 * dayMs),
    ]);
    later(quarter);
    await watch();
    expect(await kinds()).toContain('key_old open');
  });

  it('is for brand admins to decide, and for others not to know of', async () => {
    const [alert] = await alerts();
    const marketing = brand.access({ role: 'marketing' });
    const franchisee = brand.access({ role: 'franchisee', scope: { kind: 'locations', locationIds: [brand.north] } });
    const statusOf = async (access: typeof marketing) =>
      (await brand.request('GET', '/alerts', undefined, access)).status;
    expect([await statusOf(marketing), await statusOf(franchisee)]).toEqual([200, 403]);
    expect((await decide(alert!, { state: 'acknowledged' }, marketing)).status).toBe(403);
    const stranger = brand.access({ brandId: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' });
    expect((await decide(alert!, { state: 'acknowledged' }, stranger)).status).toBe(404);
  });

  it.each([
    [{ state: 'muted' }],
    [{ state: 'muted', mutedUntil: '2020-01-01T00:00:00Z' }],
    [{ state: 'closed' }],
    [{ state: 'gone' }],
  ])('refuses the decision %j', async (body) => {
    const [alert] = await alerts();
    expect((await decide(alert!, body)).status).toBe(422);
  });
});
