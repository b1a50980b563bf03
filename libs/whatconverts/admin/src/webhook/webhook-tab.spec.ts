import { aConnectionList, openAs } from '../a-brand-admin.spec-support.js';
import { type Delivery, type IncomingWebhook } from '../whatconverts-api.js';
import { whatconvertsRoutes } from '../whatconverts.routes.js';

const routes = [{ path: 'grow/integrations', children: whatconvertsRoutes }];
const address = '/grow/integrations/whatconverts/webhook';
const webhookPath = '/api/v1/connections/con-1/webhook';
const url = 'https://leads.example.com/hooks/wc/public/secret-of-the-address';

const aWebhook = (parts: Partial<IncomingWebhook> = {}): IncomingWebhook => ({
  exists: true,
  maskedUrl: 'https://leads.example.com/hooks/wc/public/…',
  createdAt: '2026-11-20T12:00:00.000Z',
  rotatedAt: null,
  previousUntil: null,
  previousUses: 0,
  previousUsedAt: null,
  lastReceivedAt: '2026-11-20T14:00:00.000Z',
  deliveriesToday: 42,
  answeredP95Ms: 5,
  visibleP95Ms: 1_240,
  unconfirmed: 2,
  unknownAtSource: 0,
  quarantined: 0,
  kinds: [{ kind: 'web_form', count: 3, lastAt: '2026-11-20T14:00:00.000Z' }],
  unknownProfiles: [],
  ...parts,
});
const aDelivery = (parts: Partial<Delivery> = {}): Delivery => ({
  id: 'delivery-1',
  receivedAt: '2026-11-20T14:00:00.000Z',
  settledAt: '2026-11-20T14:00:00.400Z',
  outcome: 'created',
  reason: null,
  detail: null,
  trigger: 'new',
  kind: 'web_form',
  externalId: '153928',
  profileId: '101',
  locationId: 'loc-1',
  leadId: 'lead-1',
  confirmation: 'waiting',
  attempts: 1,
  bytes: 2_048,
  ...parts,
});

const open = async (webhook: IncomingWebhook, deliveries: Delivery[] = [aDelivery()], role?: 'marketing') => {
  const opened = await openAs(role ?? 'brand_admin', routes, address);
  await opened.answer('/api/v1/connections', aConnectionList());
  await opened.answer(webhookPath, webhook);
  if (webhook.exists) await opened.answer(`${webhookPath}/deliveries`, { data: deliveries, nextCursor: null });
  return opened;
};

describe('WebhookTab', () => {
  it('offers an address where there is none, shows it this once, and how to set it up', async () => {
    const { press, answer, text } = await open(aWebhook({ exists: false, maskedUrl: null, lastReceivedAt: null }));
    expect(text()).toContain('Hear of leads the moment they happen');
    await press('Create the address');
    await answer(webhookPath, { url, previousUntil: null }, 'POST');
    expect(text()).toContain(url);
    expect(text()).toContain('It is shown this once');
    expect(text()).toContain('Tracking → Integrations → Automations → Webhooks');
    await answer(webhookPath, aWebhook({ lastReceivedAt: null }));
    await answer(`${webhookPath}/deliveries`, { data: [], nextCursor: null });
    expect(text()).toContain('Nothing has arrived yet');
    await press('I have copied it');
    expect(text()).not.toContain('secret-of-the-address');
  });

  it('tells what arrives, how quickly, and whether it was read back', async () => {
    const { text } = await open(aWebhook());
    expect(text()).toContain('Answered within5 ms');
    expect(text()).toContain('Visible within1.2 s');
    expect(text()).toContain('Unverified');
    expect(text()).toContain('Web form');
  });

  it('names a profile that nobody mapped, with the way to map it', async () => {
    const { text, button } = await open(aWebhook({ unknownProfiles: [{ profileId: '48213', deliveries: 3 }] }));
    expect(text()).toContain('No location has the Profile ID 48213: 3 deliveries wait');
    expect(button('Map it')?.getAttribute('href')).toBe('/grow/integrations/whatconverts/locations');
  });

  it('rotates with an overlap, and refuses the previous address when told', async () => {
    const rotated = aWebhook({ previousUntil: '2026-11-21T14:00:00.000Z', previousUses: 2 });
    const { press, answer, text } = await open(rotated);
    expect(text()).toContain('Used 2 times since the rotation.');
    await press('Refuse it now');
    await press('Refuse it');
    await answer(`${webhookPath}/previous`, {}, 'DELETE');
    await answer(webhookPath, aWebhook());
  });

  it('replays exactly what was counted', async () => {
    const { press, answer, text } = await open(aWebhook());
    await press('Replay');
    const counted = { applied: false, count: 412, planId: 'plan-1' };
    const times = { firstReceivedAt: '2026-11-01T14:00:00.000Z', lastReceivedAt: '2026-11-20T14:00:00.000Z' };
    await answer(`${webhookPath}/replays`, { ...counted, ...times }, 'POST');
    expect(text()).toContain('412 deliveries, received between');
    await press('Replay exactly these');
    await answer(`${webhookPath}/replays`, { ...counted, ...times, applied: true, planId: null }, 'POST');
    await answer(`${webhookPath}/deliveries`, { data: [aDelivery()], nextCursor: null });
  });

  it('shows the bytes of a delivery and why it was set aside', async () => {
    const aside = aDelivery({ outcome: 'quarantined', reason: 'not-confirmed', confirmation: 'unknown-at-source' });
    const { press, answer, text } = await open(aWebhook(), [aside]);
    expect(text()).toContain('WhatConverts does not know this lead');
    await press(/Open the delivery of 153928/);
    await answer(`${webhookPath}/deliveries/delivery-1`, { ...aside, raw: '{"trigger":"new"}' });
    expect(text()).toContain('"trigger": "new"');
  });

  it('says that more arrived without moving the list', async () => {
    const { text } = await open(aWebhook({ lastReceivedAt: '2026-11-20T15:00:00.000Z' }));
    expect(text()).toContain('Show new deliveries');
  });

  it('lets marketing read, and nothing else', async () => {
    const { button, text } = await open(aWebhook(), [aDelivery()], 'marketing');
    expect(text()).toContain('153928');
    expect([button('Rotate address'), button('Replay')]).toEqual([undefined, undefined]);
  });

  it('keeps the page usable when it cannot be loaded, with a way to try again', async () => {
    const opened = await openAs('brand_admin', routes, address);
    await opened.answer('/api/v1/connections', aConnectionList());
    await opened.refuse(webhookPath, 503, { code: 'unavailable', title: 'Unavailable' });
    expect(opened.text()).toContain('The incoming webhook could not be loaded.');
    await opened.press('Try again');
    await opened.answer(webhookPath, aWebhook());
    await opened.answer(`${webhookPath}/deliveries`, { data: [], nextCursor: null });
    expect(opened.text()).toContain('Nothing has arrived yet');
  });
});
