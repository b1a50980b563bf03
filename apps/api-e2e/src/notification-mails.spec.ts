import { waitFor } from '@leadweave/testing';
import { connectAndMap, Installation, PortalClient, runsEnded } from './installation.spec-support.js';

// The whole way from WhatConverts to a mailbox.
describe('mails about new leads', () => {
  let installation: Installation;
  let portal: PortalClient;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '1', SIMULATOR_LEADS_PER_DAY: '2' });
    const { url } = await installation.product();
    portal = await PortalClient.firstRun(url);
  });

  afterAll(() => installation.stop());

  const mails = async () => {
    const { data } = (await portal.get('/api/v1/development-mailbox')) as { data: { to: string; subject: string }[] };
    return data.map(({ to, subject }) => `${to}: ${subject}`);
  };

  it('tell of a lead that comes in, once, and of nothing that the first sync brings', async () => {
    const deliveries = { web_form: 'immediate', phone_call: 'immediate', chat: 'immediate', other: 'immediate' };
    const times = { timeZone: 'America/Chicago', digestAt: '08:00', quietFrom: null, quietTo: null, hourlyLimit: 10 };
    const setting = { ...times, rows: [{ locationId: null, deliveries }] };
    await portal.put('/api/v1/notification-setting', setting, { 'if-match': '"0"' });
    const [profile] = await installation.profiles();
    const { connectionId } = await connectAndMap(portal, installation.simulator.masterKey, [profile!]);
    await runsEnded(portal);

    // A run leaves the newest minute to the next one.
    const date_created = new Date(Date.now() - 5 * 60_000).toISOString();
    const { profileId: profile_id } = profile!;
    await installation.simulator.control('create-lead', { profile_id, lead_type: 'Web Form', date_created });
    await portal.post(`/api/v1/connections/${connectionId}/sync-runs`);
    await runsEnded(portal);
    const told = await waitFor(async () => ((await mails()).length > 0 ? mails() : undefined), { timeoutMs: 60_000 });
    expect(told).toEqual([expect.stringMatching(`^owner@example\\.com: New lead at ${profile!.name}: `)]);
    const { data } = (await portal.get('/api/v1/notifications')) as { data: { state: string; leadCount: number }[] };
    expect(data).toMatchObject([{ state: 'sent', leadCount: 1 }]);
  });
});
