import {
  createSimulatorClock,
  type FaultOptions,
  type RunningSimulator,
  startWhatConvertsSimulator,
} from '@leadweave/whatconverts-simulator';
import axios from 'axios';
import { type RequestEvent } from './client-options.js';
import { createWhatConvertsClient, type WhatConvertsClient } from './create-whatconverts-client.js';
import { type SweepEvent } from './sweep/sweep-event.js';
import { sweepLeads } from './sweep/sweep-leads.js';

const now = new Date('2026-11-20T10:00:00Z');
const from = new Date('2026-10-10T00:00:00Z');
const profileId = '146471';
let simulator: RunningSimulator;

// Each test starts a server and reads a thousand leads twice, on machines that do other work as well.
jest.setTimeout(60_000);

beforeEach(async () => {
  const profiles = [
    { name: 'North', leadsPerDay: 30, profileId: 146_471 },
    { name: 'South', leadsPerDay: 4, profileId: 146_532 },
  ];
  const accounts = [{ name: 'Example', accountId: 27_313, profiles }];
  const clock = createSimulatorClock({ startAt: now, running: false });
  simulator = await startWhatConvertsSimulator({ world: { seed: 5, now, days: 60, accounts }, clock });
});
afterEach(() => simulator.stop());

const clientOf = (key: { token: string; secret: string }, events: RequestEvent[] = []): WhatConvertsClient =>
  createWhatConvertsClient({
    http: axios.create({ proxy: false }),
    baseUrl: simulator.apiUrl,
    credentials: key,
    clock: { now: () => now },
    wait: () => Promise.resolve(),
    onRequest: (event) => events.push(event),
  });
const profileClient = (): WhatConvertsClient => clientOf(simulator.control.profileKey(146_471));

const sweep = async (client: WhatConvertsClient, pageSize = 100): Promise<SweepEvent[]> => {
  const events: SweepEvent[] = [];
  for await (const event of sweepLeads(client, { profileId, from, to: now, pageSize })) events.push(event);
  return events;
};
const foundIn = (events: readonly SweepEvent[]): Set<string> =>
  new Set(
    events
      .flatMap((event) => (event.kind === 'page' ? event.rows : []))
      .map((row) => (row.kind === 'lead' ? row.lead.leadId : row.reason)),
  );
const truth = (): string[] => simulator.control.truth({ profileId: 146_471, from, to: now }).map(String);

describe('against the simulator', () => {
  it('finds out the kind of each key', async () => {
    expect(await clientOf(simulator.control.masterKey()).verifyCredentials()).toMatchObject({
      keyKind: 'master',
      accounts: [{ accountId: '27313', profiles: [{ profileId }, { profileId: '146532' }] }],
    });
    for (const status of ['401', '403']) {
      simulator.control.setSwitch('agencyOnlyStatus', status);
      expect(await profileClient().verifyCredentials()).toMatchObject({ keyKind: 'profile', profileId });
    }
    expect(await clientOf({ token: '1-a', secret: 'b' }).verifyCredentials()).toEqual({
      kind: 'rejected',
      reason: 'unauthorized',
    });
  });

  it('sweeps every lead of six weeks, and no other', async () => {
    const expected = truth();
    expect(expected.length).toBeGreaterThan(1000);
    expect(foundIn(await sweep(profileClient()))).toEqual(new Set(expected));
  });

  it('serves a whole account with a master key', async () => {
    expect(foundIn(await sweep(clientOf(simulator.control.masterKey())))).toEqual(new Set(truth()));
  });

  it.each([
    ['pageOverrun', '400'],
    ['pageSizeInAnswer', 'returned'],
    ['endDateDay', 'exclusive'],
    ['overRange', '400'],
    ['noStartDate', 'refused'],
    ['amounts', 'string'],
    ['additionalFields', 'list'],
    ['typeFields', 'minimal'],
    ['listTranscripts', 'singleOnly'],
    ['tooManyAtOnce', '429'],
  ] as const)('sweeps every lead when %s is %s', async (name, value) => {
    simulator.control.setSwitch(name, value);
    expect(foundIn(await sweep(profileClient(), 2500))).toEqual(new Set(truth()));
  });

  it('sweeps every lead past a cap of 750', async () => {
    simulator.control.setSwitch('cap', '750');
    const events = await sweep(profileClient(), 2500);
    expect(foundIn(events)).toEqual(new Set(truth()));
    expect(events.filter((event) => event.kind === 'slice-split')).toMatchObject([
      { reason: 'rows-missing', rowsRead: 750 },
    ]);
  });

  it.each(['spamDefault', 'duplicateDefault'] as const)('proves what is listed when %s is exclude', async (name) => {
    simulator.control.setSwitch(name, 'exclude');
    const events = await sweep(profileClient(), 2500);
    const found = foundIn(events);
    expect(found.size).toBeLessThan(truth().length);
    expect(truth()).toEqual(expect.arrayContaining([...found]));
    expect(events.at(-1)).toMatchObject({ kind: 'slice-proved', checkpoint: { done: true } });
  });

  it.each<[string, FaultOptions]>([
    ['a 503', { kind: 'status', status: 503 }],
    ['a 429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
    ['a reset', { kind: 'reset' }],
    ['a reset in mid-body', { kind: 'reset', atByte: 900 }],
    ['half a body', { kind: 'truncate', atByte: 900 }],
    ['a wrong length', { kind: 'wrongContentLength', delta: 50 }],
    ['a false gzip', { kind: 'lyingGzip' }],
    ['an HTML page', { kind: 'htmlPage' }],
    ['an error message with 200', { kind: 'errorMessage' }],
    ['an empty page', { kind: 'emptyPage' }],
    ['a repeated page', { kind: 'repeatedPage', echo: true }],
    ['a wrong total', { kind: 'totalDelta', delta: 3 }],
  ])('sweeps every lead through %s on its third request', async (_name, fault) => {
    simulator.control.fault({ ...fault, match: { path: '/leads', nth: 3 } });
    expect(foundIn(await sweep(profileClient()))).toEqual(new Set(truth()));
  });

  it('loses no lead when earlier ones vanish while it pages', async () => {
    const gone = truth().slice(0, 3).map(Number);
    gone.forEach((leadId, index) =>
      simulator.control.fault({
        kind: 'mutate',
        when: 'before',
        changes: [{ do: 'delete', leadId }],
        match: { path: '/leads', nth: index + 2 },
      }),
    );
    const found = foundIn(await sweep(profileClient()));
    expect(truth().filter((leadId) => !found.has(leadId))).toEqual([]);
  });

  it('refuses rows of another profile', async () => {
    const south = clientOf(simulator.control.profileKey(146_532));
    await expect(south.leads.list({ profileId, leadsPerPage: 5 })).rejects.toMatchObject({
      code: 'unfaithful-response',
      mismatch: { aspect: 'profileId', count: 5, of: 5 },
    });
    simulator.control.fault({ kind: 'foreignRows', profileId: 146_532 });
    await expect(profileClient().leads.list({ profileId })).rejects.toMatchObject({ code: 'unfaithful-response' });
  });

  it('refuses the first page in place of the second', async () => {
    simulator.control.fault({ kind: 'repeatedPage' });
    await expect(profileClient().leads.list({ pageNumber: 2 })).rejects.toMatchObject({
      mismatch: { aspect: 'pageNumber' },
    });
  });

  it.each(['400', '404'])('says not-found for an unknown lead answered with %s', async (status) => {
    simulator.control.setSwitch('unknownLeadStatus', status);
    await expect(profileClient().leads.get('1')).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['id', 'lead'])(
    'writes a value, creates a lead and reads both back when answers are the %s',
    async (answer) => {
      simulator.control.setSwitch('editResponse', answer);
      simulator.control.setSwitch('createResponse', answer);
      const client = profileClient();
      const leadId = truth().at(-1) ?? '';
      expect(await client.leads.edit(leadId, { quotable: 'yes', salesValue: 156.87 })).toEqual({ leadId });
      expect(await client.leads.get(leadId)).toMatchObject({ lead: { value: { quotable: 'yes', sales: 156.87 } } });
      const created = await client.leads.create({
        leadType: 'web_form',
        additionalFields: { 'Name:': 'Jordan Sample' },
      });
      expect(await client.leads.get(created.leadId)).toMatchObject({
        lead: { type: 'web_form', contact: { formFields: { 'Name:': 'Jordan Sample' } } },
      });
    },
  );

  it('opens the recording of a call, and is told when it may not', async () => {
    const client = profileClient();
    const { rows } = await client.leads.list({ leadType: 'phone_call', leadsPerPage: 50 });
    const call = rows.find((row) => row.kind === 'lead' && row.lead.call.recordingUrl !== undefined);
    const leadId = call?.kind === 'lead' ? call.lead.leadId : '';
    let bytes = 0;
    const recording = await client.recordings.open({ leadId });
    for await (const part of recording.stream) bytes += part.length;
    expect(bytes).toBeGreaterThan(0);
    simulator.control.setSwitch('hipaa', 'on');
    await expect(client.recordings.open({ leadId })).rejects.toMatchObject({ name: 'WhatConvertsError' });
  });

  it('sets a hostile row aside and keeps its page', async () => {
    const head = '"profile_id":146471,"lead_type":"Web Form","date_created":"2026-11-20T09:59:00Z"';
    simulator.control.putLead(`{${head},"lead_id":"abc"}`, { profileId: 146_471, createdAt: '2026-11-20T09:59:00Z' });
    const { rows } = await profileClient().leads.list({ leadsPerPage: 5 });
    expect(rows.map((row) => row.kind).toSorted()).toEqual(['lead', 'lead', 'lead', 'lead', 'unreadable']);
  });

  it('shows no key in what it tells of its requests', async () => {
    const events: RequestEvent[] = [];
    const key = simulator.control.masterKey();
    await clientOf(key, events).accounts.listAll();
    expect(JSON.stringify(events)).not.toContain(key.token);
    expect(events).toMatchObject([{ method: 'GET', resource: 'accounts', attempt: 1, status: 200 }]);
  });
});
