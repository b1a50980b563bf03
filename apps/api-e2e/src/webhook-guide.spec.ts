import { waitFor } from '@leadweave/testing';
import { signatureHeaders } from '@leadweave/webhooks-api';
import { eventNameOf, eventNames } from '@leadweave/webhooks-domain';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Fault, FaultyGate } from './faulty-gate.spec-support.js';
import {
  type GuideProgram,
  guidePrograms,
  GuideReceiver,
  isRunnable,
  type KeptEvent,
} from './guide-receivers.spec-support.js';
import { connectAndMap, Installation, PortalClient, runsEnded } from './installation.spec-support.js';

interface Customer {
  readonly name: GuideProgram['name'];
  readonly path: string;
  readonly endpointId: string;
  readonly secret: string;
  readonly receiver: GuideReceiver;
}

const seed = 20_261_126;
const runnable = guidePrograms.filter(isRunnable);
const healing = { timeoutMs: 120_000, intervalMs: 250 };

// Promise: whoever receives as the guide says gets every event of every lead, whatever happens on the way.
describe('receivers that are made as the guide says', () => {
  let installation: Installation;
  let portal: PortalClient;
  let owner: Client;
  let folder: string;
  let gate: FaultyGate;
  let customers: Customer[];

  beforeAll(async () => {
    [installation, gate, folder] = await Promise.all([
      Installation.start({ SIMULATOR_PROFILES: '2', SIMULATOR_LEADS_PER_DAY: '0.15' }),
      FaultyGate.open(),
      mkdtemp(join(tmpdir(), 'leadweave-guide-')),
    ]);
    const { url } = await installation.product({
      WEBHOOK_ALLOW_HTTP: 'true',
      EGRESS_ALLOWED_NETWORKS: '127.0.0.1/32',
    });
    portal = await PortalClient.firstRun(url);
    owner = new Client({ connectionString: installation.databaseUrl });
    await owner.connect();
    customers = await Promise.all(runnable.map(newCustomer));
  });

  afterAll(async () => {
    await Promise.all((customers ?? []).map(({ receiver }) => receiver.kill()));
    await gate?.close();
    await owner?.end();
    await installation?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const newCustomer = async (program: GuideProgram): Promise<Customer> => {
    const path = `/${program.name}`;
    const selection = { events: eventNames };
    const { endpoint, secret } = (await portal.post('/api/v1/webhook-endpoints', {
      url: gate.url(path),
      selection,
    })) as {
      endpoint: { id: string };
      secret: string;
    };
    const receiver = await GuideReceiver.start(folder, program, secret);
    gate.leadsTo(path, receiver.port);
    return { name: program.name, path, endpointId: endpoint.id, secret, receiver };
  };

  /** The truth: what the log of the leads says and somebody outside is to hear of. */
  const owed = async () => {
    const { rows } = await owner.query<{ id: string; kind: string; lead_id: string; seq: number }>(
      'select id, kind, lead_id, seq from lead_event where brand_id = $1',
      [portal.brandId],
    );
    return rows
      .flatMap(({ id, kind, lead_id, seq }) => (eventNameOf(kind) ? [keyOf(id.replaceAll('-', ''), lead_id, seq)] : []))
      .sort();
  };
  const keptLeadEvents = ({ receiver }: Customer) =>
    receiver
      .kept()
      .filter((event) => typeOf(event).startsWith('lead.'))
      .map(({ id, lead, sequence }) => keyOf(id.replace('evt_', ''), lead!, sequence!))
      .sort();
  const haveEverything = async () => {
    const expected = await owed();
    await waitFor(() => customers.every((customer) => keptLeadEvents(customer).length >= expected.length), healing);
    for (const customer of customers) expect(keptLeadEvents(customer)).toEqual(expected);
    return expected.length;
  };
  const leadIds = async (limit: number) =>
    ((await portal.get(`/api/v1/leads?limit=${limit}`)) as { data: { id: string }[] }).data.map(({ id }) => id);
  const score = async (ids: readonly string[], quality: string) =>
    portal.post('/api/v1/leads/bulk-actions', { ids, action: { quality } });

  it('keep every event of a year of leads, although a third of the requests goes wrong', async () => {
    const random = numbersOf(seed);
    const known = new Set<string>();
    gate.fault = ({ path, webhookId }) => {
      const isFirst = !known.has(path + webhookId);
      known.add(path + webhookId);
      return isFirst && random() < 0.33
        ? anyOf(random, ['error', 'reset', 'passed-then-reset', 'redirect', 'slow'])
        : undefined;
    };
    await connectAndMap(portal, installation.simulator.masterKey, await installation.profiles());
    await runsEnded(portal);
    await score(await leadIds(20), 'good');

    expect(await haveEverything()).toBeGreaterThan(100);
    const retried = customers
      .flatMap(({ path }) => [...gate.byEvent(path).values()])
      .filter((attempts) => attempts.length > 1);
    expect(retried.length).toBeGreaterThan(20);
    for (const [first, ...later] of retried) {
      for (const attempt of later) expect(attempt.body.equals(first!.body)).toBe(true);
    }
    expect(gate.at('/elsewhere')).toEqual([]);
    for (const { receiver } of customers) {
      const types = receiver.kept().map(typeOf);
      expect(types).toEqual(
        expect.arrayContaining(['lead.created', 'lead.scored', 'sync.completed', 'location.updated']),
      );
    }
  });

  it('refuse what is not signed by us, what was changed on its way, and what is old', async () => {
    for (const { path, secret, receiver } of customers) {
      const post = (headers: Record<string, string>, body: string) =>
        fetch(`http://127.0.0.1:${receiver.port}${path}`, { method: 'POST', headers, body }).then(
          ({ status }) => status,
        );
      const body = '{"type":"lead.created","data":{"id":"forged"},"sequence":1}';
      const signed = (ageSeconds: number, key = secret) => {
        const timestampSeconds = Math.floor(Date.now() / 1_000) - ageSeconds;
        return signatureHeaders({ id: 'evt_forged', timestampSeconds, body: Buffer.from(body) }, [key]);
      };
      const otherSecret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
      expect([
        await post({}, body),
        await post(signed(0, otherSecret), body),
        await post(signed(0), body.replace('forged', 'changed')),
        await post(signed(3_600), body),
        await post({ ...signed(0), 'webhook-id': 'evt_other' }, body),
      ]).toEqual([401, 401, 401, 401, 401]);
      expect(receiver.kept().filter(({ lead }) => lead === 'forged' || lead === 'changed')).toEqual([]);
    }
  });

  it('get what they missed by "replay since" after they were gone', async () => {
    const broken = customers[0]!;
    const since = new Date().toISOString();
    gate.fault = ({ path }) => (path === broken.path ? 'gone' : undefined);
    await broken.receiver.kill();
    const ids = await leadIds(40);
    await score(ids.slice(0, 1), 'spam');
    const endpoint = `/api/v1/webhook-endpoints/${broken.endpointId}`;
    await waitFor(async () => ((await portal.get(endpoint)) as { state: string }).state === 'disabled', healing);
    await score(ids.slice(1), 'spam');

    await broken.receiver.run();
    gate.fault = () => undefined;
    const missed = (await owed()).length - keptLeadEvents(broken).length;
    const planned = async () =>
      (await portal.post(`${endpoint}/resume`, { replaySince: since, dryRun: true })) as {
        waiting: number;
        replayed: number;
      };
    await waitFor(async () => ((await planned()).waiting ?? 0) >= missed - 1, healing);
    expect(await planned()).toMatchObject({ waiting: missed - 1, replayed: 1 });
    const told = await waitFor(async () => {
      const { data } = (await portal.get('/api/v1/development-mailbox')) as { data: { to: string; subject: string }[] };
      return data.length > 0 ? data.map(({ to, subject }) => `${to}: ${subject}`) : undefined;
    }, healing);
    expect(told).toEqual([`owner@example.com: Webhooks to ${new URL(gate.url('/')).host} have stopped`]);
    await portal.post(`${endpoint}/resume`, { replaySince: since });
    await haveEverything();
  });
});

const keyOf = (id: string, lead: string, sequence: number) => `${id} ${lead} ${sequence}`;
const typeOf = ({ body }: KeptEvent) => (JSON.parse(body) as { type: string }).type;

function anyOf(random: () => number, among: readonly Fault[]): Fault | undefined {
  return among[Math.floor(random() * among.length)];
}

/** Numbers from 0 to below 1, the same for the same seed. */
function numbersOf(start: number): () => number {
  let count = 0;
  return () =>
    createHash('sha256')
      .update(`${start}.${(count += 1)}`)
      .digest()
      .readUInt32BE() /
    2 ** 32;
}
