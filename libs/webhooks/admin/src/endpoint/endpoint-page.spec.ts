import { anEndpoint, openAs } from '../a-member.spec-support.js';
import { type Endpoint, webhooksAddresses } from '../webhooks-api.js';
import { EndpointPage } from './endpoint-page.js';

const address = webhooksAddresses.endpoint('end-1');

const open = async (parts: Partial<Endpoint> = {}, role: 'brand_admin' | 'marketing' = 'brand_admin') => {
  const opened = await openAs(role, [{ path: ':endpointId', component: EndpointPage }], '/end-1');
  await opened.answer(address, anEndpoint(parts));
  return opened;
};

describe('EndpointPage', () => {
  it('says why a stopped endpoint stopped, counts what resuming sends, and sends exactly that', async () => {
    const failingSince = '2026-11-15T08:30:00.000Z';
    const stopped = { state: 'paused', stateReason: 'failing', failingSince, waiting: 12 } as const;
    const { text, press, answer, appears } = await open(stopped);
    expect(text()).toContain('Paused after 5 days of nothing but failures.');
    await press('Resume…');
    const counted = { endpoint: anEndpoint(stopped), waiting: 12, replayed: 37 };
    const planned = await answer(`${address}/resume`, counted, 'POST');
    expect(planned.body).toEqual({ replaySince: failingSince, dryRun: true });
    expect(text()).toContain('12 events that wait and 37 that were given up will be sent.');
    await press('Resume and replay');
    const resumed = await answer(`${address}/resume`, { ...counted, endpoint: anEndpoint() }, 'POST');
    expect(resumed.body).toEqual({ replaySince: failingSince });
    await appears('It gets events again');
    expect(text()).toContain('Active');
  });

  it('rotates the secret with an overlap and shows the new one once', async () => {
    const { press, answer, appears, text } = await open();
    await press('More actions');
    await press('Rotate secret');
    await appears('Make a new secret?');
    await press('Rotate secret');
    const endpoint = anEndpoint({ previousSecretUntil: '2026-11-21T12:00:00.000Z' });
    const { body } = await answer(`${address}/rotate-secret`, { endpoint, secret: 'whsec_bmV3' }, 'POST');
    expect(body).toEqual({ overlapHours: 24 });
    await appears('whsec_bmV3');
    expect(text()).toContain('events carry a signature of the old secret as well');
  });

  it('deletes only after a confirmation that tells what is lost', async () => {
    const { press, answer, text } = await open({ waiting: 3 });
    await press('More actions');
    await press('Delete');
    expect(text()).toContain('3 events that wait for it are never sent.');
    await press('Delete endpoint');
    const { headers } = await answer(address, {}, 'DELETE');
    expect(headers.get('If-Match')).toBe('"3"');
  });

  it('shows marketing no action', async () => {
    const { button } = await open({}, 'marketing');
    expect([button('Send test event'), button('More actions')]).toEqual([undefined, undefined]);
  });
});
