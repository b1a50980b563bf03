import {
  type Connected,
  connectAndMap,
  createdRecords,
  Installation,
  leadCount,
  PortalClient,
  runsEnded,
  type SimulatedProfile,
} from './installation.spec-support.js';

// Two web processes and two workers on one database, as people would run it.
describe('a brand that connects WhatConverts', () => {
  let installation: Installation;
  let portal: PortalClient;
  let otherWebUrl: string;
  let profiles: SimulatedProfile[];
  let connected: Connected;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '4', SIMULATOR_LEADS_PER_DAY: '2' });
    const [web, otherWeb] = await Promise.all([
      installation.product({ LEADWEAVE_ROLE: 'web' }),
      installation.product({ LEADWEAVE_ROLE: 'web' }),
      installation.product({ LEADWEAVE_ROLE: 'worker' }),
      installation.product({ LEADWEAVE_ROLE: 'worker' }),
    ]);
    otherWebUrl = otherWeb.url;
    portal = await PortalClient.firstRun(web.url);
    const all = await installation.profiles();
    profiles = all.slice(0, 3);
    connected = await connectAndMap(portal, installation.simulator.masterKey, profiles);
  });

  afterAll(() => installation.stop());

  it('gets the leads of 365 days of its mapped profiles, once each, and none of the others', async () => {
    const runs = await runsEnded(portal);
    const expected = await installation.truth(
      profiles.map(({ profileId }) => profileId),
      connected.historyFrom,
    );
    expect(runs.map(({ state }) => state)).toEqual(runs.map(() => 'done'));
    expect(await createdRecords(portal, runs)).toEqual(expected);
    expect(await leadCount(portal)).toBe(expected.length);
  });

  it('answers alike on every web process', async () => {
    const elsewhere = await PortalClient.signIn(otherWebUrl, 'owner@example.com');
    expect(await leadCount(elsewhere)).toBe(await leadCount(portal));
  });

  it('gets nothing twice by syncing again', async () => {
    const before = await leadCount(portal);
    await portal.post(`/api/v1/connections/${connected.connectionId}/sync-runs`);
    await runsEnded(portal);
    expect(await leadCount(portal)).toBe(before);
  });

  it('shows a second brand nothing of the first, and answers its ids like unknown ones', async () => {
    const { data } = (await portal.get('/api/v1/leads?limit=1')) as { data: { id: string }[] };
    const stranger = await PortalClient.signIn(otherWebUrl, 'owner@example.com');
    const brand = (await stranger.post('/api/v1/brands', {
      name: 'Harbor Plumbing',
      timeZone: 'America/New_York',
      currency: 'USD',
    })) as { id: string };
    stranger.brandId = brand.id;
    expect(await leadCount(stranger)).toBe(0);
    const foreign = await stranger.request('GET', `/api/v1/leads/${data[0]?.id}`);
    const unknown = await stranger.request('GET', '/api/v1/leads/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11');
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
  });
});
