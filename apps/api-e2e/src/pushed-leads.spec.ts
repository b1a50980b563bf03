import {
  type Connected,
  connectAndMap,
  Installation,
  PortalClient,
  runsEnded,
  type SimulatedProfile,
} from './installation.spec-support.js';

interface ListedLead {
  readonly id: string;
  readonly verified: boolean;
}

// Promise: what was answered with 2xx is stored, shown and confirmed, whatever dies in between; secrets leave no trace.
describe('leads that WhatConverts pushes', () => {
  let installation: Installation;
  let portal: PortalClient;
  let connected: Connected;
  let profiles: SimulatedProfile[];
  let web: Awaited<ReturnType<Installation['product']>>;
  let worker: typeof web;
  let url: string;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '2', SIMULATOR_LEADS_PER_DAY: '0.2' });
    web = await installation.product({ LEADWEAVE_ROLE: 'web', LOG_LEVEL: 'trace' });
    portal = await PortalClient.firstRun(web.url);
    profiles = await installation.profiles();
    worker = await installation.product({ LEADWEAVE_ROLE: 'worker' });
    connected = await connectAndMap(portal, installation.simulator.masterKey, profiles);
    await runsEnded(portal);
    ({ url } = (await portal.post(`/api/v1/connections/${connected.connectionId}/webhook`)) as { url: string });
  });

  afterAll(() => installation.stop());

  const push = async (leadId: number) => {
    const body = {
      trigger: 'new',
      lead_id: leadId,
      profile_id: profiles[0]!.profileId,
      lead_type: 'Web Form',
      date_created: new Date().toISOString().replace(/\.\d+/, ''),
      contact_name: 'Canary Person',
    };
    return fetch(url, { method: 'POST', body: JSON.stringify(body) });
  };
  const newest = async () => {
    const { data } = (await portal.get('/api/v1/leads?limit=20')) as { data: ListedLead[] };
    return data;
  };
  const leadsBecome = async (wanted: (leads: ListedLead[]) => boolean) => {
    for (let attempt = 0; attempt < 600; attempt++) {
      const leads = await newest();
      if (wanted(leads)) return leads;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the leads did not become what was wanted');
  };

  it('shows a pushed lead within seconds and confirms it by reading it back', async () => {
    const before = (await newest()).map(({ id }) => id);
    await installation.simulator.control('add-webhook', { url });
    const fields = { profile_id: profiles[0]!.profileId, lead_type: 'Web Form', contact_name: 'Prompt Person' };
    await installation.simulator.control('create-lead', fields);
    const startedMs = performance.now();
    const [lead] = (await leadsBecome((all) => all.some(({ id }) => !before.includes(id)))).filter(
      ({ id }) => !before.includes(id),
    );
    expect(performance.now() - startedMs).toBeLessThan(10_000);
    const verified = await leadsBecome((all) => all.some(({ id, verified: known }) => id === lead!.id && known));
    expect(verified.filter(({ id }) => !before.includes(id))).toHaveLength(1);
  });

  it('loses nothing when the process dies right after its answer, without any worker there', async () => {
    await worker.stop();
    const before = (await newest()).map(({ id }) => id);
    const answers = await Promise.all([7_000_001, 7_000_002, 7_000_003].map(push));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await web.kill();
    web = await installation.product({ LEADWEAVE_ROLE: 'all', LOG_LEVEL: 'trace' });
    portal = await PortalClient.signIn(web.url, 'owner@example.com');
    url = url.replace(/http:\/\/[^/]+/, web.url);
    const leads = await leadsBecome((all) => all.filter(({ id }) => !before.includes(id)).length === 3);
    expect(leads.filter(({ id }) => !before.includes(id)).map(({ verified }) => verified)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('leaves no secret and no person in the logs', async () => {
    const secret = new URL(url).pathname.split('/').at(-1)!;
    await fetch(url.replace(secret, `${secret.slice(0, -4)}XXXX`), { method: 'POST', body: '{}' });
    const logs = web.output.join('\n');
    expect(logs).toContain('/api/v1/leads');
    expect(logs).not.toContain(secret);
    expect(logs).not.toContain(secret.slice(0, 20));
    expect(logs).not.toContain('Canary Person');
  });
});
