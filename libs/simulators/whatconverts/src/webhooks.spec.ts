import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { readBody } from './api/read-body.js';
import { type RunningSimulator } from './start-simulator.js';
import { post, startSmall } from './testing-request.js';

interface Received {
  readonly url: string;
  readonly headers: Record<string, unknown>;
  readonly body: Record<string, unknown>;
}

describe('§9 webhooks', () => {
  let simulator: RunningSimulator;
  let receiver: Server;
  let url: string;
  let received: Received[];
  let status: number;

  beforeEach(async () => {
    simulator = await startSmall();
    received = [];
    status = 200;
    receiver = createServer((request, response) => {
      void readBody(request).then((text) => {
        received.push({
          url: request.url ?? '',
          headers: request.headers,
          body: JSON.parse(text) as Record<string, unknown>,
        });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  });
  afterEach(async () => {
    await simulator.stop();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });

  const settled = () => simulator.control.webhooks.settled();
  const triggers = () => received.map(({ body }) => [body.trigger, body.lead_id]);

  it('sends a new lead complete and an update with the common variables only', async () => {
    simulator.control.webhooks.add({ url });
    const leadId = simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form' });
    simulator.control.editLead(leadId, { form_name: 'Changed', quotable: 'Yes' });
    await settled();
    expect(triggers()).toEqual([
      ['new', leadId],
      ['update', leadId],
    ]);
    expect(Object.keys(received[0]!.body)[0]).toBe('trigger');
    expect(received[0]!.body).toHaveProperty('form_name');
    expect(received[1]!.body).toMatchObject({ quotable: 'Yes' });
    expect(received[1]!.body).not.toHaveProperty('form_name');
    expect(received[1]!.body).not.toHaveProperty('lead_analysis');
    expect(received[1]!.headers['content-type']).toBe('application/json');
  });

  it('tells a call in progress, its completion and its enrichment as time goes on', async () => {
    simulator.control.webhooks.add({ url });
    const leadId = simulator.control.createLead({ profile_id: 101, lead_type: 'Phone Call' });
    simulator.control.advance(3_600_000);
    await settled();
    const own = received.filter(({ body }) => body.lead_id === leadId);
    expect(own.slice(0, 2).map(({ body }) => [body.trigger, body.lead_state])).toEqual([
      ['new', 'In Progress'],
      ['new', 'Completed'],
    ]);
  });

  it('goes to the chosen profile, triggers and kinds only', async () => {
    simulator.control.webhooks.add({ url, profileId: 102, triggers: ['new'], kinds: ['web_form'] });
    simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form' });
    simulator.control.createLead({ profile_id: 102, lead_type: 'Email' });
    const leadId = simulator.control.createLead({ profile_id: 102, lead_type: 'Web Form' });
    simulator.control.editLead(leadId, { quotable: 'No' });
    await settled();
    expect(triggers()).toEqual([['new', leadId]]);
  });

  it('doubles, drops, holds back and shuffles on demand', async () => {
    const { webhooks } = simulator.control;
    webhooks.add({ url });
    webhooks.behave({ copies: 2, hold: true });
    simulator.control.setSwitch('webhookOrder', 'shuffled');
    const ids = Array.from({ length: 10 }, () => simulator.control.createLead({ lead_type: 'Web Form' }));
    await settled();
    expect(received).toHaveLength(0);
    webhooks.release();
    await settled();
    const order = received.map(({ body }) => body.lead_id as number);
    expect([...order].sort()).toEqual([...ids, ...ids].sort());
    expect(order).not.toEqual([...order].sort());
    webhooks.behave({ copies: 1, dropShare: 1 });
    simulator.control.createLead({ lead_type: 'Web Form' });
    await settled();
    expect(received).toHaveLength(20);
    expect(webhooks.deliveries().at(-1)?.outcome).toBe('dropped');
  });

  it('retries, gives up for good and keeps to five webhooks as the switches say', async () => {
    status = 500;
    simulator.control.setSwitch('webhookRetries', 2);
    simulator.control.setSwitch('webhookDisableAfter', 3);
    simulator.control.setSwitch('webhookMax', '5');
    for (let count = 0; count < 5; count += 1)
      simulator.control.webhooks.add({ url, profileId: count === 0 ? 101 : 999 });
    expect(() => simulator.control.webhooks.add({ url })).toThrow('No more than 5 webhooks.');
    simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form' });
    simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form' });
    await settled();
    expect(received).toHaveLength(3);
    expect(simulator.control.webhooks.all()[0]?.disabled).toBe(true);
  });

  it('carries the secret in the URL or a header, and echoes edits through the API unless told not to', async () => {
    simulator.control.webhooks.add({ url, secret: 's1' });
    const leadId = simulator.control.truth({ profileId: 101 }).at(-1)!;
    const edit = () => post(simulator, simulator.control.profileKey(101), `/leads/${leadId}`, { sales_value: '9' });
    simulator.control.setSwitch('webhookSecret', 'url');
    await edit();
    await settled();
    simulator.control.setSwitch('webhookSecret', 'header');
    await edit();
    await settled();
    simulator.control.setSwitch('editFiresWebhook', 'no');
    await edit();
    await settled();
    expect(received.map((entry) => [entry.url, entry.headers['x-whatconverts-secret']])).toEqual([
      ['/hook?key=s1', undefined],
      ['/hook', 's1'],
    ]);
  });

  it('§9.3 can carry the vendor’s slip of last_updated before date_created', async () => {
    simulator.control.webhooks.add({ url });
    simulator.control.setSwitch('webhookUpdatedSlip', 'on');
    simulator.control.createLead({ lead_type: 'Web Form' });
    await settled();
    expect(String(received[0]!.body.last_updated) < String(received[0]!.body.date_created)).toBe(true);
  });
});
