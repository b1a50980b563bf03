import { aDelivery, anEndpoint, openAs } from '../a-member.spec-support.js';
import { WatchedEndpoints } from '../manage/watched-endpoints.js';
import { type Delivery, webhooksAddresses } from '../webhooks-api.js';
import { DeliveryListTab } from './delivery-list-tab.js';

const routes = [{ path: '', component: DeliveryListTab, providers: [WatchedEndpoints] }];

interface Opening {
  readonly address?: string;
  readonly role?: 'brand_admin' | 'marketing';
  readonly nextCursor?: string;
}

const open = async (data: Delivery[], { address = '/', role = 'brand_admin', nextCursor }: Opening = {}) => {
  const opened = await openAs(role, routes, address);
  await opened.answer(webhooksAddresses.endpoints, { data: [anEndpoint()] });
  const { params } = await opened.answer(webhooksAddresses.deliveries, { data, nextCursor: nextCursor ?? null });
  return { ...opened, params };
};

describe('DeliveryListTab', () => {
  it('shows state, attempt, answer and next try', async () => {
    const nextTryAt = new Date(Date.now() + 25 * 60_000).toISOString();
    const { text } = await open([
      aDelivery(),
      aDelivery({ id: 'del-2', state: 'pending', reason: 'failed', attempts: 4, nextTryAt, lastStatus: 503 }),
      aDelivery({ id: 'del-3', endpointId: 'gone', state: 'cancelled', reason: 'endpoint-deleted' }),
    ]);
    expect(text()).toContain('Delivered');
    expect(text()).toContain('4 of 13');
    expect(text()).toContain('503');
    expect(text()).toMatch(/next try in 2\d min/);
    expect(text()).toContain('Deleted endpoint');
  });

  it('asks for what the address filters, and forgets it on request', async () => {
    const { params, press, answer, text } = await open([], {
      address: '/?state=exhausted&from=2026-11-20T00:00:00.000Z',
    });
    expect([params.get('state'), params.get('createdFrom')]).toEqual(['exhausted', '2026-11-20T00:00:00.000Z']);
    expect(text()).toContain('No delivery matches');
    await press('Clear filters');
    const again = await answer(webhooksAddresses.deliveries, { data: [aDelivery()], nextCursor: null });
    expect(again.params.has('state')).toBe(false);
  });

  it('reads the next page by its cursor', async () => {
    const { press, answer } = await open([aDelivery()], { nextCursor: 'c-2' });
    await press('Next page');
    const { params } = await answer(webhooksAddresses.deliveries, { data: [], nextCursor: null });
    expect(params.get('cursor')).toBe('c-2');
  });

  it('sends one again by the key R while the list has focus', async () => {
    const { answer, button, settle } = await open([aDelivery({ state: 'exhausted' })]);
    button('Lead created')!.focus();
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
    await settle();
    await answer(`${webhooksAddresses.deliveries}/del-1/replay`, { replayed: 1 }, 'POST');
  });

  it('counts a replay before it sends exactly that', async () => {
    const { press, answer, text } = await open([aDelivery()], { address: '/?event=lead.created' });
    await press('Replay these…');
    const plan = { deliveries: 214, endpoints: 1, oldest: '2026-11-01T00:00:00.000Z', planId: 'plan-1', done: false };
    const planned = await answer(`${webhooksAddresses.deliveries}/replays`, plan, 'POST');
    expect(planned.body).toEqual({ event: 'lead.created', dryRun: true });
    expect(text()).toContain('214 deliveries to 1 endpoint');
    await press('Send exactly these');
    const run = await answer(`${webhooksAddresses.deliveries}/replays`, { ...plan, done: true }, 'POST');
    expect(run.body).toEqual({ event: 'lead.created', planId: 'plan-1' });
  });

  it('offers marketing no replay', async () => {
    const { button } = await open([aDelivery()], { role: 'marketing' });
    expect([button('Replay…'), button('Send again: Lead created')]).toEqual([undefined, undefined]);
  });
});
