import { waitFor } from '@leadweave/testing';
import { eventNames } from '@leadweave/webhooks-domain';
import { Client } from 'pg';
import { FaultyGate } from './faulty-gate.spec-support.js';
import {
  connectAndMap,
  Installation,
  PortalClient,
  runsEnded,
  type SimulatedProfile,
} from './installation.spec-support.js';

interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
}

interface Endpoint {
  readonly id: string;
  readonly version: number;
}

const soon = { timeoutMs: 60_000, intervalMs: 100 };
const canaries = {
  name: 'Canary Person',
  email: 'canary.person@example.com',
  header: 'canary-header-5d1f',
  path: 'canary-path-77ab',
};

// Promise: what is owed goes out, whoever dies or changes what meanwhile, and leaves no trace where it does not belong.
describe('webhooks that are sent', () => {
  let installation: Installation;
  let portal: PortalClient;
  let profile: SimulatedProfile;
  let owner: Client;
  let gate: FaultyGate;
  let web: Awaited<ReturnType<Installation['product']>>;
  const workers: (typeof web)[] = [];

  beforeAll(async () => {
    [installation, gate] = await Promise.all([
      Installation.start({ SIMULATOR_PROFILES: '1', SIMULATOR_LEADS_PER_DAY: '0.02' }),
      FaultyGate.open(),
    ]);
    web = await installation.product(settings('web'));
    portal = await PortalClient.firstRun(web.url);
    workers.push(await installation.product(settings('worker')));
    [profile] = (await installation.profiles()) as [SimulatedProfile];
    const { connectionId } = await connectAndMap(portal, installation.simulator.masterKey, [profile]);
    await runsEnded(portal);
    const { url } = (await portal.post(`/api/v1/connections/${connectionId}/webhook`)) as { url: string };
    await installation.simulator.control('add-webhook', { url });
    owner = new Client({ connectionString: installation.databaseUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await gate?.close();
    await owner?.end();
    await installation?.stop();
  });

  beforeEach(() => {
    gate.fault = () => undefined;
  });

  const settings = (role: string) => ({
    LEADWEAVE_ROLE: role,
    LOG_LEVEL: 'trace',
    WEBHOOK_ALLOW_HTTP: 'true',
    EGRESS_ALLOWED_NETWORKS: '127.0.0.1/32',
  });
  const anEndpoint = async (path: string, changes: object = {}) => {
    const body = { url: gate.url(path), selection: { events: eventNames }, ...changes };
    return (await portal.post('/api/v1/webhook-endpoints', body)) as { endpoint: Endpoint; secret: string };
  };
  const pause = (id: string) => portal.post(`/api/v1/webhook-endpoints/${id}/pause`);
  const leadsArrive = (count: number, fields: object = {}) =>
    Promise.all(
      Array.from({ length: count }, () =>
        installation.simulator.control('create-lead', {
          profile_id: profile.profileId,
          lead_type: 'Web Form',
          ...fields,
        }),
      ),
    );
  const deliveries = async (id: string) =>
    ((await portal.get(`/api/v1/webhook-deliveries?limit=100&endpoint=${id}`)) as { data: Delivery[] }).data;
  const allBecome = (id: string, count: number, state: string) =>
    waitFor(async () => {
      const found = await deliveries(id);
      return found.length >= count && found.every((delivery) => delivery.state === state) ? found : undefined;
    }, soon);
  /** As if the time had passed after which a worker is taken for dead. */
  const leasesRunOut = async () => {
    await owner.query(`update webhook_delivery set lease_until = now() - interval '1 second' where state = 'sending'`);
    await owner.query(`update webhook_endpoint set next_due_at = now() where next_due_at > now()`);
  };

  it('go out again under the same id when the worker dies between the answer and its commit', async () => {
    const { endpoint } = await anEndpoint('/killed');
    const [worker] = workers;
    let killed: Promise<unknown> | undefined;
    gate.fault = () => void (killed ??= worker!.kill());
    await leadsArrive(5);
    await waitFor(() => killed !== undefined, soon);
    await killed;
    const held = (await deliveries(endpoint.id)).filter(({ state }) => state === 'sending');
    expect(held.length).toBeGreaterThan(0);
    expect(held.map(({ attempts }) => attempts)).toEqual(held.map(() => 0));

    workers[0] = await installation.product(settings('worker'));
    await leasesRunOut();
    const delivered = await allBecome(endpoint.id, 5, 'delivered');
    const got = gate.byEvent('/killed');
    expect([...got.keys()].sort()).toEqual(delivered.map(({ eventId }) => eventId).sort());
    const again = held.map(({ eventId }) => got.get(eventId)!).filter((attempts) => attempts.length > 1);
    expect(again.length).toBeGreaterThan(0);
    for (const [first, second] of again) expect(second!.body.equals(first!.body)).toBe(true);
  });

  it('go once each to the address that holds when they go, with two workers at it', async () => {
    workers.push(await installation.product(settings('worker')));
    const { endpoint } = await anEndpoint('/before');
    await pause(endpoint.id);
    await leadsArrive(40);
    const waiting = await allBecome(endpoint.id, 40, 'pending');
    const { version } = (await portal.get(`/api/v1/webhook-endpoints/${endpoint.id}`)) as Endpoint;
    const change = { url: gate.url('/after') };
    await portal.patch(`/api/v1/webhook-endpoints/${endpoint.id}`, change, { 'if-match': `"${version}"` });
    await portal.post(`/api/v1/webhook-endpoints/${endpoint.id}/resume`, {});
    const delivered = await allBecome(endpoint.id, waiting.length, 'delivered');
    expect(gate.at('/before')).toEqual([]);
    const ids = gate.at('/after').map(({ webhookId }) => webhookId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(delivered.map(({ eventId }) => eventId)));
  });

  it('are cancelled with their endpoint, and say so', async () => {
    const { endpoint } = await anEndpoint('/deleted');
    await pause(endpoint.id);
    await leadsArrive(3);
    const waiting = await allBecome(endpoint.id, 3, 'pending');
    await portal.request('DELETE', `/api/v1/webhook-endpoints/${endpoint.id}`, undefined, { 'if-match': '*' });
    const ended = await deliveries(endpoint.id);
    expect(ended.length).toBeGreaterThanOrEqual(waiting.length);
    for (const { state, reason } of ended) expect([state, reason]).toEqual(['cancelled', 'endpoint-deleted']);
    expect(gate.at('/deleted')).toEqual([]);
  });

  it('leave neither secrets nor people in logs and jobs, also when they fail', async () => {
    const { endpoint, secret } = await anEndpoint(`/${canaries.path}`, { headers: { 'X-Key': canaries.header } });
    const known = new Set<string>();
    gate.fault = ({ path, webhookId }) => {
      if (path !== `/${canaries.path}` || known.has(webhookId)) return undefined;
      known.add(webhookId);
      return known.size % 2 === 0 ? 'error' : 'reset';
    };
    await leadsArrive(4, {
      contact_name: canaries.name,
      contact_email_address: canaries.email,
      email_address: canaries.email,
    });
    await allBecome(endpoint.id, 4, 'delivered');
    const arrived = gate.at(`/${canaries.path}`);
    expect(arrived.length).toBeGreaterThan(known.size);
    expect(arrived.some(({ body }) => body.includes(canaries.name))).toBe(true);
    expect(arrived[0]!.headers['x-key']).toBe(canaries.header);

    const jobs = await owner.query<{ text: string }>(
      'select data::text || coalesce(output::text, $1) as text from jobs.job',
      [''],
    );
    const written = [web, ...workers].flatMap(({ output }) => output).concat(jobs.rows.map(({ text }) => text));
    expect(web.output.join('\n')).toContain('/api/v1/webhook-deliveries');
    for (const canary of [...Object.values(canaries), secret.slice('whsec_'.length)]) {
      expect(written.filter((line) => line.includes(canary))).toEqual([]);
    }
  });
});
