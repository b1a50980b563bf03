import { anEndpoint, openAs } from '../a-member.spec-support.js';
import { EndpointPage } from '../endpoint/endpoint-page.js';
import { webhooksAddresses } from '../webhooks-api.js';
import { EditEndpointPage } from './edit-endpoint-page.js';
import { NewEndpointPage } from './new-endpoint-page.js';

const routes = [
  { path: 'new', component: NewEndpointPage },
  { path: 'grow/integrations/webhooks/endpoints/:endpointId', component: EndpointPage },
  { path: 'grow/integrations/webhooks/endpoints/:endpointId/edit', component: EditEndpointPage },
];
const edit = '/grow/integrations/webhooks/endpoints/end-1/edit';

describe('a new endpoint', () => {
  it('is made of what was chosen, and its secret is shown until it is copied', async () => {
    const { fill, tick, press, answer, text } = await openAs('brand_admin', routes, '/new');
    await fill('Address', ' https://hooks.example.com/leads ');
    await tick('Lead updated');
    await tick('Sync completed');
    await press('Create endpoint');
    const { body } = await answer(
      webhooksAddresses.endpoints,
      { endpoint: anEndpoint(), secret: 'whsec_c2VjcmV0' },
      'POST',
    );
    expect(body).toMatchObject({
      url: 'https://hooks.example.com/leads',
      style: 'full',
      selection: { events: ['lead.created', 'lead.scored', 'sync.completed'], locationIds: [] },
      headers: {},
    });
    await answer(webhooksAddresses.endpoint('end-1'), anEndpoint());
    expect(text()).toContain('whsec_c2VjcmV0');
    await press('I have copied it');
    expect(text()).not.toContain('whsec_c2VjcmV0');
  });

  it('says what is missing before anything is sent', async () => {
    const { press, text, backend } = await openAs('brand_admin', routes, '/new');
    await press('Create endpoint');
    expect(text()).toContain('Enter the address of your receiver.');
    backend.expectNone(webhooksAddresses.endpoints);
  });

  it('asks a franchisee for a location and offers nothing of the whole brand', async () => {
    const { fill, press, text } = await openAs('franchisee', routes, '/new');
    await fill('Address', 'https://hooks.example.com/leads');
    await press('Create endpoint');
    expect(text()).toContain('Choose at least one of your locations.');
    expect(text()).not.toContain('Sync completed');
  });

  it('tells at the address why the server refuses it, and keeps what was typed', async () => {
    const { fill, press, refuse, text, control } = await openAs('brand_admin', routes, '/new');
    await fill('Address', 'https://10.0.0.5/');
    await press('Create endpoint');
    const problem = { code: 'webhook_target_refused', errors: [{ pointer: '/url', detail: 'private-address' }] };
    await refuse(webhooksAddresses.endpoints, 422, problem, 'POST');
    expect(text()).toContain('The address leads into a private network');
    expect(control('Address').value).toBe('https://10.0.0.5/');
  });

  it.each([
    [{ ok: true, reason: null, status: 405 }, 'It can be reached and answered 405.'],
    [{ ok: false, reason: 'certificate-refused', status: null }, 'The certificate is not valid for this name.'],
    [{ ok: false, reason: 'redirect', status: 302 }, 'It answered with a redirect'],
    [{ ok: false, reason: 'target-refused:private-address', status: null }, 'into a private network'],
  ])('names what stands in the way of an address: %j', async (verified, words) => {
    const { fill, press, answer, text } = await openAs('brand_admin', routes, '/new');
    await fill('Address', 'https://hooks.example.com/leads');
    await press('Verify');
    await answer(`${webhooksAddresses.endpoints}/verify`, verified, 'POST');
    expect(text()).toContain(words);
  });
});

describe('an endpoint that is changed', () => {
  it('keeps its sealed headers unless they are replaced, and sends the version that was seen', async () => {
    const { answer, fill, press } = await openAs('brand_admin', routes, edit);
    await answer(webhooksAddresses.endpoint('end-1'), anEndpoint({ headerNames: ['X-Team'] }));
    await fill('Name, if it helps you', 'Dispatch');
    await press('Save');
    const { body, headers } = await answer(webhooksAddresses.endpoint('end-1'), anEndpoint(), 'PATCH');
    expect(body).toMatchObject({ description: 'Dispatch' });
    expect(body).not.toHaveProperty('headers');
    expect(headers.get('If-Match')).toBe('"3"');
  });

  it('says so when somebody else changed it meanwhile', async () => {
    const { answer, press, refuse, text } = await openAs('brand_admin', routes, edit);
    await answer(webhooksAddresses.endpoint('end-1'), anEndpoint());
    await press('Save');
    await refuse(webhooksAddresses.endpoint('end-1'), 412, { code: 'precondition_failed' }, 'PATCH');
    expect(text()).toContain('Somebody else changed this endpoint meanwhile.');
  });

  it('is one page whether it is gone or not one’s own', async () => {
    const { refuse, text } = await openAs('franchisee', routes, edit);
    await refuse(webhooksAddresses.endpoint('end-1'), 404, { code: 'webhook_endpoint_not_found' });
    expect(text()).toContain('There is no such endpoint');
  });
});
