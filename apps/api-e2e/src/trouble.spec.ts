import {
  createdRecords,
  Installation,
  leadCount,
  PortalClient,
  type SimulatedProfile,
} from './installation.spec-support.js';
import { asideRow } from './two-brands.spec-support.js';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly resumeAt: string | null;
  readonly requestsUsed: number;
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
}

const dayMs = 24 * 3600 * 1000;
/** More often than any run asks. */
const always = 10_000;

// What goes wrong at people's hands and at WhatConverts' must be told, and must cost no lead.
describe('a brand in trouble', () => {
  let installation: Installation;
  let portal: PortalClient;
  let profiles: SimulatedProfile[];
  let locationIds: string[];
  let connectionId: string;
  let mapped: SimulatedProfile[];

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '4', SIMULATOR_LEADS_PER_DAY: '1' });
    portal = await PortalClient.firstRun((await installation.product()).url);
    profiles = await installation.profiles();
    locationIds = [];
    for (const name of ['Austin North', 'Austin South', 'Denver']) {
      locationIds.push(((await portal.post('/api/v1/locations', { name, timeZone: 'America/Chicago' })) as Run).id);
    }
  });

  afterAll(() => installation.stop());
  afterEach(() => installation.simulator.control('clear-faults', {}));

  describe('while it connects', () => {
    const connect = async (key: string) => {
      const [token, secret] = key.split(':');
      return problem('POST', '/api/v1/connections/whatconverts', { token, secret });
    };

    afterEach(async () => expect(await portal.get('/api/v1/connections')).toMatchObject({ data: [] }));

    it('is told of a wrong secret and of a wrong token', async () => {
      const [token, secret] = installation.simulator.masterKey.split(':');
      const refused = { status: 422, code: 'credentials_rejected', detail: expect.stringContaining('token or secret') };
      expect(await connect(`${token}:${'0'.repeat(32)}`)).toMatchObject(refused);
      expect(await connect(`1234-0a1b2c3d4e5f6071:${secret}`)).toMatchObject(refused);
    });

    it.each([
      ['is unavailable', { kind: 'status', status: 503 }, 503, 'provider_unavailable'],
      ['answers with a page', { kind: 'htmlPage' }, 502, 'not_whatconverts'],
      ['asks to wait', { kind: 'status', status: 429 }, 429, 'quota_spent'],
      ['stops in the middle', { kind: 'truncate', atByte: 40 }, 502, 'not_whatconverts'],
    ])('is told when WhatConverts %s', async (_what, fault, status, code) => {
      await installation.simulator.control('faults', { ...fault, times: always });
      const told = await connect(installation.simulator.masterKey);
      expect(told).toMatchObject({ status, code, detail: expect.stringMatching(/\w+ \w+ .*\./) });
    });

    it('is told of an unknown property, and of a body that is too large', async () => {
      const path = '/api/v1/connections/whatconverts';
      expect(await problem('POST', path, { token: 'x', secret: 'y', password: 'z' })).toMatchObject({
        status: 400,
        code: 'unknown_property',
      });
      expect(await problem('POST', path, { token: 'x'.repeat(10_000_000), secret: 'y' })).toMatchObject({
        status: 413,
        code: 'body_too_large',
      });
    });
  });

  describe('while it maps', () => {
    beforeAll(async () => {
      connectionId = await connected(installation.simulator.masterKey);
      mapped = profiles.slice(0, 2);
      await asideRow(installation, mapped[0]!.profileId, 9_000_001);
    });

    const map = (location: number, profileId: string | number, id = connectionId) =>
      problem('PUT', `/api/v1/connections/${id}/mappings/${locationIds[location]}`, { profileId: `${profileId}` });

    it('is told of a Profile ID that is no number, or that nobody knows', async () => {
      expect(await map(0, 'north')).toMatchObject({
        status: 422,
        code: 'profile_id_invalid',
        detail: expect.stringContaining('number'),
      });
      expect(await map(0, 999_999)).toMatchObject({
        status: 422,
        code: 'profile_not_found',
        detail: expect.stringContaining('999999'),
      });
    });

    it('is told what a key of one profile cannot do', async () => {
      const own = profiles[3]!.profileId;
      const id = await connected(await installation.keyOf(own));
      expect(await portal.get(`/api/v1/connections/${id}/profiles`)).toMatchObject({
        canListProfiles: false,
        data: [],
      });
      expect(await map(0, profiles[0]!.profileId, id)).toMatchObject({
        status: 422,
        code: 'profile_not_reachable',
        detail: expect.stringContaining('master key'),
      });
      const { version } = (await portal.get(`/api/v1/connections/${id}`)) as { version: number };
      const ended = await portal.request('DELETE', `/api/v1/connections/${id}`, undefined, {
        'if-match': `"${version}"`,
      });
      expect(ended.status).toBe(204);
    });

    it('is told which location has the profile already', async () => {
      await portal.put(mappingPath(0), { profileId: `${mapped[0]!.profileId}` });
      expect(await map(1, mapped[0]!.profileId)).toMatchObject({
        status: 409,
        code: 'profile_already_mapped',
        detail: expect.stringContaining('Austin North'),
      });
      await portal.put(mappingPath(1), { profileId: `${mapped[1]!.profileId}` });
    });

    it('gets everything but the row that nobody understands, which is set aside alone', async () => {
      await quiet();
      expect(await portal.get('/api/v1/quarantine')).toMatchObject({ data: [{ reason: 'unreadable' }] });
      await expectTruth();
    });
  });

  describe('while a run is on its way', () => {
    it.each([
      ['is unavailable', { kind: 'status', status: 503 }, 'provider-unavailable'],
      ['answers with a page', { kind: 'htmlPage' }, 'provider-unavailable'],
      ['breaks off', { kind: 'truncate', atByte: 200 }, 'provider-unavailable'],
      ['asks to wait', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 'rate-limited'],
    ])('says why it waits when WhatConverts %s, and misses nothing afterwards', async (_what, fault, reason) => {
      await installation.simulator.control('faults', { ...fault, times: always, match: { path: '/leads' } });
      await newLead(mapped[0]!);
      const id = await startRun();
      const paused = await runUntil(id, ({ state }) => state === 'paused');
      expect(paused).toMatchObject({ reason, resumeAt: expect.any(String) });
      await installation.simulator.control('clear-faults', {});
      await portal.post(`/api/v1/sync-runs/${id}/cancel`);
      await expectNextRunComplete();
    });

    it('waits for slow answers', async () => {
      const fault = { kind: 'delay', ms: 2_000, times: 2, match: { path: '/leads' } };
      await installation.simulator.control('faults', fault);
      await newLead(mapped[1]!);
      await expectNextRunComplete();
    });

    it('stores nothing of a profile that was not asked for', async () => {
      const fault = { kind: 'foreignRows', profileId: profiles[3]!.profileId, match: { path: '/leads' } };
      await installation.simulator.control('faults', { ...fault, times: always });
      await newLead(mapped[0]!);
      const id = await startRun();
      const paused = await runUntil(id, ({ state }) => state === 'paused');
      expect(paused).toMatchObject({ reason: 'answers-not-plausible', resumeAt: expect.any(String) });
      await installation.simulator.control('clear-faults', {});
      await portal.post(`/api/v1/sync-runs/${id}/cancel`);
      await expectNextRunComplete();
    });

    it('goes on at the next midnight UTC when the requests of the day are spent', async () => {
      const token = installation.simulator.masterKey.split(':')[0];
      await installation.simulator.control('usage', { token, used: always });
      await newLead(mapped[0]!);
      const id = await startRun();
      const paused = await runUntil(id, ({ state }) => state === 'paused');
      await installation.simulator.control('usage', { token, used: 0 });
      const midnight = new Date(Math.ceil(Date.now() / dayMs) * dayMs).toISOString();
      expect(paused).toMatchObject({ reason: 'quota-spent', resumeAt: midnight });
      await portal.post(`/api/v1/sync-runs/${id}/cancel`);
      await expectNextRunComplete();
    });

    it('cleans texts that no database could keep', async () => {
      const fields = { contact_name: 'Zebulon\u0000 Quartz', lead_keyword: 'half \ud800 emoji', lead_type: 'Web Form' };
      await newLead(mapped[0]!, fields);
      await expectNextRunComplete();
      expect(await portal.get('/api/v1/leads?q=zebulon')).toMatchObject({
        data: [{ contact: { name: 'Zebulon Quartz' }, attribution: { keyword: 'half \ufffd emoji' } }],
      });
    });

    it('stops when the key is revoked, and goes on by itself with a new one', async () => {
      await installation.simulator.control('faults', { kind: 'delay', ms: 700, times: always });
      const changed = await portal.put(mappingPath(2), { profileId: `${profiles[2]!.profileId}` });
      const { runId } = changed as { runId: string };
      await runUntil(runId, ({ requestsUsed }) => requestsUsed > 0);
      const token = installation.simulator.masterKey.split(':')[0]!;
      await installation.simulator.control('revoke-key', { token });
      expect(await runUntil(runId, ({ state }) => state === 'paused')).toMatchObject({
        reason: 'credentials-rejected',
        resumeAt: null,
      });
      expect(await portal.get(`/api/v1/connections/${connectionId}`)).toMatchObject({
        situation: 'credentials_rejected',
      });
      await installation.simulator.control('clear-faults', {});
      const key = (await installation.simulator.control('add-key', { kind: 'master' })) as object;
      const { token: next, secret } = key as { token: string; secret: string };
      await portal.post(`/api/v1/connections/${connectionId}/credentials`, { token: next, secret });
      expect(await runUntil(runId, isOver)).toMatchObject({ state: 'done' });
      mapped = profiles.slice(0, 3);
      await quiet();
      await expectTruth();
    });
  });

  const isOver = ({ state }: Run) => !['queued', 'running', 'paused'].includes(state);
  const mappingPath = (location: number) => `/api/v1/connections/${connectionId}/mappings/${locationIds[location]}`;

  async function problem(method: string, path: string, body: object): Promise<Problem> {
    return (await (await portal.request(method, path, body)).json()) as Problem;
  }

  async function connected(key: string): Promise<string> {
    const [token, secret] = key.split(':');
    const answer = await portal.post('/api/v1/connections/whatconverts', { token, secret });
    return (answer as { connection: { id: string } }).connection.id;
  }

  async function newLead({ profileId }: SimulatedProfile, fields: object = {}): Promise<void> {
    const soonerMs = 90 * 60_000;
    const date_created = new Date(Date.now() - soonerMs).toISOString().replace(/\.\d+Z/, 'Z');
    const lead = { lead_type: 'Chat', ...fields, profile_id: profileId, date_created };
    await installation.simulator.control('create-lead', lead);
  }

  async function startRun(): Promise<string> {
    return ((await portal.post(`/api/v1/connections/${connectionId}/sync-runs`)) as { runId: string }).runId;
  }

  async function runUntil(id: string, reached: (run: Run) => boolean): Promise<Run> {
    for (const started = Date.now(); Date.now() - started < 60_000;) {
      const run = (await portal.get(`/api/v1/sync-runs/${id}`)) as Run;
      if (reached(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the run stays ${JSON.stringify(await portal.get(`/api/v1/sync-runs/${id}`))}`);
  }

  async function quiet(): Promise<void> {
    const { data } = (await portal.get('/api/v1/sync-runs?limit=100')) as { data: Run[] };
    for (const { id } of data) await runUntil(id, isOver);
  }

  async function expectNextRunComplete(): Promise<void> {
    expect(await runUntil(await startRun(), isOver)).toMatchObject({
      state: expect.stringMatching(/^(done|partial)$/),
    });
    await expectTruth();
  }

  /** Each lead of the source that can be read was made once, and no other. */
  async function expectTruth(): Promise<void> {
    const ids = mapped.map(({ profileId }) => profileId);
    const expected = (await installation.truth(ids, new Date(Date.now() - 365 * dayMs))).filter(
      (id) => id !== '9000001',
    );
    const { data: runs } = (await portal.get('/api/v1/sync-runs?limit=100')) as { data: Run[] };
    expect(await createdRecords(portal, runs)).toEqual(expected);
    expect(await leadCount(portal)).toBe(expected.length);
  }
});
