import { aDelivery, openAs } from '../a-member.spec-support.js';
import { type DeliveryDetail, webhooksAddresses } from '../webhooks-api.js';
import { DeliveryPage } from './delivery-page.js';

const detail = (parts: Partial<DeliveryDetail> = {}): DeliveryDetail => ({
  ...aDelivery({ state: 'exhausted' }),
  url: 'https://hooks.example.com/leads',
  requestHeaders: { 'webhook-id': 'evt_1' },
  requestBody: '{"id":"evt_1"}',
  curl: "curl -X POST 'https://hooks.example.com/leads'",
  tries: [
    {
      number: 1,
      at: '2026-11-20T12:00:00.000Z',
      durationMs: 4_210,
      status: 500,
      failure: 'status-500',
      answerHeaders: { 'content-type': 'text/html' },
      answer: '<img src=x onerror=alert(1)>',
    },
  ],
  ...parts,
});

const open = async (shown: DeliveryDetail, role: 'brand_admin' | 'marketing' = 'brand_admin') => {
  const opened = await openAs(role, [{ path: ':deliveryId', component: DeliveryPage }], '/del-1');
  await opened.answer(webhooksAddresses.delivery('del-1'), shown);
  return opened;
};

describe('DeliveryPage', () => {
  it('shows request and answer as text, whatever the receiver answered', async () => {
    const { text } = await open(detail());
    expect(text()).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
    expect(text()).toContain('webhook-id: evt_1');
    expect(text()).toContain('It answered 500.');
    expect(text()).toContain('took 4.2 s');
  });

  it('says why it was given up', async () => {
    const { text } = await open(detail({ reason: 'receiver-aborted', attempts: 1, lastStatus: 422 }));
    expect(text()).toContain('1 of 13');
    expect(text()).toContain('Ended because the receiver declined it');
  });

  it('sends it again and shows how it stands then', async () => {
    const { press, answer, text } = await open(detail());
    await press(/^Send again/);
    await answer(`${webhooksAddresses.delivery('del-1')}/replay`, { replayed: 1 }, 'POST');
    await answer(webhooksAddresses.delivery('del-1'), detail({ state: 'pending', reason: 'replayed' }));
    expect(text()).toContain('Waiting');
  });

  it('says so when it waits already', async () => {
    const { press, refuse, text } = await open(detail());
    await press(/^Send again/);
    const problem = { code: 'webhook_delivery_not_found' };
    await refuse(`${webhooksAddresses.delivery('del-1')}/replay`, 404, problem, 'POST');
    expect(text()).toContain('It waits to be sent already');
  });

  it.each([detail({ state: 'pending' }), detail({ state: 'cancelled', reason: 'endpoint-deleted' })])(
    'offers nothing for what cannot be sent again',
    async (shown) => {
      const { button } = await open(shown);
      expect(button(/^Send again/)).toBeUndefined();
    },
  );
});
