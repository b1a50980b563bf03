import { waitFor } from '@leadweave/testing';
import { Client } from 'pg';
import {
  type Connected,
  connectAndMap,
  Installation,
  PortalClient,
  runsEnded,
  type SimulatedProfile,
} from './installation.spec-support.js';
import { idsOfPages } from './two-brands.spec-support.js';

describe('a location that gets another profile', () => {
  let installation: Installation;
  let portal: PortalClient;
  let profiles: SimulatedProfile[];
  let connected: Connected;
  let oldLeads: string[];

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '3', SIMULATOR_LEADS_PER_DAY: '1' });
    portal = await PortalClient.firstRun((await installation.product()).url);
    profiles = await installation.profiles();
    connected = await connectAndMap(portal, installation.simulator.masterKey, profiles.slice(0, 2));
    await runsEnded(portal);
    oldLeads = await leadsOf(0);
  });

  afterAll(() => installation.stop());

  const leadsOf = (location: number, filter = '') =>
    idsOfPages(portal, `/api/v1/leads?limit=100&location=${connected.locationIds[location]}${filter}`);
  const remap = async (body: object) => {
    const path = `/api/v1/connections/${connected.connectionId}/mappings/${connected.locationIds[0]}`;
    return portal.put(
      path,
      { profileId: `${profiles[2]!.profileId}`, oldLeads: 'hide', ...body },
      { 'if-match': '"1"' },
    );
  };

  it('is told before how many leads would be hidden', async () => {
    expect(await remap({ dryRun: true })).toMatchObject({ applied: false, oldLeads: oldLeads.length });
    expect(await leadsOf(0, '&status=archived')).toEqual([]);
  });

  it('hides the leads of the old profile by archiving them, and loads those of the new one', async () => {
    expect(await remap({})).toMatchObject({ applied: true, oldLeads: oldLeads.length, oldLeadsChoice: 'hide' });
    expect(await leadsOf(0, '&status=archived')).toEqual(oldLeads);
    await runsEnded(portal);
    const expected = await installation.truth([profiles[2]!.profileId], connected.historyFrom);
    expect((await leadsOf(0, '&status=new')).length).toBe(expected.length);
  });

  it('tells the timeline of a hidden lead who did it', async () => {
    const { user } = (await portal.get('/api/v1/session')) as { user: { id: string } };
    const { data } = (await portal.get(`/api/v1/leads/${oldLeads[0]}/timeline`)) as { data: object[] };
    expect(data[0]).toMatchObject({ kind: 'status_changed', actor: { kind: 'user', id: user.id } });
  });

  it('leaves the leads of other locations alone', async () => {
    expect(await leadsOf(1, '&status=archived')).toEqual([]);
  });

  it('hides nothing new by a later sync of the same profile', async () => {
    await portal.post(`/api/v1/connections/${connected.connectionId}/sync-runs`);
    await runsEnded(portal);
    expect(await leadsOf(0, '&status=archived')).toEqual(oldLeads);
  });

  it('brings the hidden leads back with the old profile, but not what a person archived', async () => {
    const [own, ...others] = oldLeads;
    for (const status of ['viewed', 'archived']) {
      await portal.post('/api/v1/leads/bulk-actions', { ids: [own], action: { status } });
    }
    const back = { profileId: `${profiles[0]!.profileId}`, oldLeads: 'keep' };
    expect(await remap(back)).toMatchObject({ applied: true });
    await runsEnded(portal);
    expect(await leadsOf(0, '&status=archived')).toEqual([own]);
    expect(await leadsOf(0)).toEqual(expect.arrayContaining(others));
  });

  it('moves the leads of a profile that ends to another location, and back', async () => {
    const [here, there] = [await leadsOf(0), await leadsOf(1)];
    const path = `/api/v1/connections/${connected.connectionId}/mappings/${connected.locationIds[1]}`;
    const wish = `oldLeads=move&moveTo=${connected.locationIds[0]}`;
    const dry = await portal.request('DELETE', `${path}?${wish}&dryRun=true`, undefined, { 'if-match': '"1"' });
    const { oldLeadFigures, planId } = (await dry.json()) as { oldLeadFigures: object; planId: string };
    expect(oldLeadFigures).toMatchObject({ leads: there.length, paired: 0 });
    const done = await portal.request('DELETE', `${path}?${wish}&planId=${planId}`, undefined, { 'if-match': '"1"' });
    const { moveId } = (await done.json()) as { moveId: string };
    await moved(moveId);
    expect(await leadsOf(1)).toEqual([]);
    expect((await leadsOf(0)).sort()).toEqual([...here, ...there].sort());
    expect(await leftBehind(there, connected.locationIds[1]!)).toEqual([]);
    const { id } = (await portal.post(`/api/v1/lead-moves/${moveId}/undo`)) as { id: string };
    await moved(id);
    expect(await leadsOf(1)).toEqual(there);
  });

  /** Tables of the whole product that still have one of the leads at the location; what a run did there is its past. */
  const leftBehind = async (leadIds: readonly string[], locationId: string): Promise<string[]> => {
    const owner = new Client({ connectionString: installation.databaseUrl });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ name: string; key: string }>(
        `select l.table_name as name, l.column_name as key from information_schema.columns l
         join information_schema.columns c using (table_schema, table_name)
         where table_schema = 'public' and c.column_name = 'location_id'
           and (l.column_name = 'lead_id' or (table_name = 'lead' and l.column_name = 'id'))
           and table_name not in ('lead_departure', 'sync_run_record')`,
      );
      expect(rows.length).toBeGreaterThan(8);
      const counts = rows.map(
        ({ name, key }) => `select '${name}' as name from ${name} where ${key} = any ($1) and location_id = $2`,
      );
      return (await owner.query<{ name: string }>(counts.join(' union '), [leadIds, locationId])).rows.map(
        ({ name }) => name,
      );
    } finally {
      await owner.end();
    }
  };
  const moved = (id: string) =>
    waitFor(
      async () => ((await portal.get(`/api/v1/lead-moves/${id}`)) as { finishedAt: string | null }).finishedAt !== null,
      { timeoutMs: 30_000, intervalMs: 100 },
    );
});
