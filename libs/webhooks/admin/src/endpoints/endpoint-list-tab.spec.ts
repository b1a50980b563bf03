import { anEndpoint, openAs } from '../a-member.spec-support.js';
import { WebhooksPage } from '../manage/webhooks-page.js';
import { webhooksAddresses } from '../webhooks-api.js';
import { EndpointListTab } from './endpoint-list-tab.js';

const routes = [{ path: '', component: WebhooksPage, children: [{ path: 'endpoints', component: EndpointListTab }] }];

const open = async (endpoints: object[], role: 'brand_admin' | 'franchisee' | 'marketing' = 'brand_admin') => {
  const opened = await openAs(role, routes, '/endpoints');
  await opened.answer(webhooksAddresses.endpoints, { data: endpoints });
  return opened;
};

describe('EndpointListTab', () => {
  it('shows what an endpoint gets, how it does and when it is tried again', async () => {
    const { text } = await open([
      anEndpoint({
        selection: { ...anEndpoint().selection, events: ['lead.created', 'lead.scored'], locationIds: ['loc-1'] },
        delivered: 999,
        exhausted: 1,
        waiting: 4,
        lastFailureAt: '2026-11-20T12:00:00.000Z',
        lastFailure: 'certificate-refused',
      }),
    ]);
    expect(text()).toContain('Our CRM');
    expect(text()).toContain('hooks.example.com/leads');
    expect(text()).toContain('Lead created, Lead scored');
    expect(text()).toContain('Austin North');
    expect(text()).toContain('99.9%');
    expect(text()).toContain('The certificate is not valid for this name.');
    expect(text()).toContain('4 waiting');
  });

  it('offers the first endpoint and a look at a test', async () => {
    const { button } = await open([]);
    expect(button('Add endpoint')?.getAttribute('href')).toBe('/grow/integrations/webhooks/endpoints/new');
    expect(button('Look at a test first')).toBeDefined();
  });

  it('lets marketing read, without tests and changes', async () => {
    const { button, text } = await open([], 'marketing');
    expect(text()).toContain('A brand admin can add one.');
    expect([button('Add endpoint'), button('Inspector')]).toEqual([undefined, undefined]);
  });

  it('names the endpoint that fails and says that the others go on', async () => {
    const failing = anEndpoint({ id: 'end-2', description: 'Dispatch', failingSince: '2026-11-20T12:00:00.000Z' });
    const { text } = await open([anEndpoint(), failing]);
    expect(text()).toContain('Dispatch does not take events. The other endpoints are not held up.');
  });

  it('says what is safe when the list cannot be read, and reads it again', async () => {
    const opened = await openAs('brand_admin', routes, '/endpoints');
    await opened.refuse(webhooksAddresses.endpoints, 503, { code: 'unavailable', instance: 'urn:uuid:req-1' });
    expect(opened.text()).toContain('Your endpoints could not be loaded.');
    expect(opened.text()).toContain('req-1');
    await opened.press('Try again');
    await opened.answer(webhooksAddresses.endpoints, { data: [anEndpoint()] });
    expect(opened.text()).toContain('Our CRM');
  });
});
