import { openAs } from '../a-member.spec-support.js';
import { webhooksAddresses } from '../webhooks-api.js';
import { InspectorTab } from './inspector-tab.js';

const open = async () => {
  const opened = await openAs('brand_admin', [{ path: '', component: InspectorTab }], '/');
  await opened.answer(webhooksAddresses.inspections, { data: [] });
  return opened;
};

describe('InspectorTab', () => {
  it('shows what the built-in receiver got, with headers and body', async () => {
    const { press, answer, text } = await open();
    await press('Send test event');
    const received = {
      id: 'ins-1',
      event: 'webhook.test',
      style: 'full',
      headers: { 'webhook-signature': 'v1,abc' },
      body: '{"test":true}',
      receivedAt: '2026-11-20T12:00:00.000Z',
    };
    const { body } = await answer(webhooksAddresses.inspections, received, 'POST');
    expect(body).toEqual({ event: 'webhook.test', style: 'full' });
    expect(text()).toContain('webhook-signature: v1,abc');
    expect(text()).toContain('"test": true');
  });

  it('says so when nothing was sent', async () => {
    const { press, refuse, text } = await open();
    await press('Send test event');
    await refuse(webhooksAddresses.inspections, 503, {}, 'POST');
    expect(text()).toContain('Nothing was sent.');
  });
});
