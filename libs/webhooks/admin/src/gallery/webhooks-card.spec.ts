import { anEndpoint, openAs } from '../a-member.spec-support.js';
import { webhooksAddresses } from '../webhooks-api.js';
import { endpointsSituation } from './endpoints-situation.js';
import { WebhooksCard } from './webhooks-card.js';

const failing = anEndpoint({ failingSince: '2026-11-20T12:00:00.000Z' });
const paused = anEndpoint({ state: 'paused', stateReason: 'by-person' });
const disabled = anEndpoint({ state: 'disabled', stateReason: 'gone' });

describe('endpointsSituation', () => {
  it.each([
    ['Not set up', []],
    ['Active', [anEndpoint()]],
    ['Active', [anEndpoint(), paused]],
    ['Warnings', [anEndpoint(), failing]],
    ['Failing', [failing, paused]],
    ['Paused', [paused]],
    ['Stopped', [anEndpoint(), disabled]],
    ['Stopped', [anEndpoint({ state: 'paused', stateReason: 'failing' })]],
  ])('is "%s"', (label, endpoints) => {
    expect(endpointsSituation(endpoints).label).toBe(label);
  });
});

describe('WebhooksCard', () => {
  const routes = [{ path: '', component: WebhooksCard }];

  it('sums up the endpoints and leads to them', async () => {
    const { answer, text, button } = await openAs('brand_admin', routes, '/');
    await answer(webhooksAddresses.endpoints, { data: [anEndpoint({ delivered: 1_200 }), paused] });
    expect(text()).toContain('1 of 2 active');
    expect(text()).toContain('1,210');
    expect(button('Manage webhooks')?.getAttribute('href')).toBe('/grow/integrations/webhooks');
  });

  it('stays and says that the state is unknown when it cannot be read', async () => {
    const { refuse, text, button } = await openAs('brand_admin', routes, '/');
    await refuse(webhooksAddresses.endpoints, 503, {});
    expect(text()).toContain('Unknown');
    expect(button(/^Try again/)).toBeDefined();
  });
});
