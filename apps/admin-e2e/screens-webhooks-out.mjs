// Screens of outgoing webhooks.
import * as answers from './answers.mjs';
import * as integrations from './answers-integrations.mjs';
import { ahead } from './answers-time.mjs';
import * as told from './answers-webhooks.mjs';

const path = '/grow/integrations/webhooks';
const all = { data: [told.endpoint, told.failing, told.disabled] };
const marketing = {
  ...answers.signedIn,
  brands: answers.signedIn.brands.map((brand) => ({ ...brand, role: 'marketing' })),
};
const broken = {
  status: 503,
  body: {
    status: 503,
    code: 'unavailable',
    title: 'Unavailable',
    instance: 'urn:uuid:019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
  },
};
const missing = { status: 404, body: { status: 404, code: 'webhook_endpoint_not_found', title: 'Not found' } };
const api = (parts = {}) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  'GET /api/v1/webhook-endpoints': { body: all },
  'GET /api/v1/webhook-deliveries': { body: told.deliveries },
  'GET /api/v1/webhook-delivery-hours': { body: told.hours },
  'GET /api/v1/webhook-catalogue': { body: told.catalogue },
  'GET /api/v1/webhook-catalogue/samples': { body: told.sample },
  'GET /api/v1/webhook-inspections': { body: told.inspections },
  [`GET /api/v1/webhook-deliveries/${told.detail.id}`]: { body: told.detail },
  ...Object.fromEntries(
    all.data.map((endpoint) => [`GET /api/v1/webhook-endpoints/${endpoint.id}`, { body: endpoint }]),
  ),
  ...parts,
});
const as = (session, parts = {}) => api({ 'GET /api/v1/session': { body: session }, ...parts });
const none = { 'GET /api/v1/webhook-endpoints': { body: { data: [] } } };
const nothingSent = {
  'GET /api/v1/webhook-deliveries': { body: told.noDeliveries },
  'GET /api/v1/webhook-delivery-hours': { body: told.noHours },
};
const connections = { 'GET /api/v1/connections': { body: integrations.active } };

const one = `${path}/endpoints/${told.endpoint.id}`;
const press = (name) => (page) => page.getByRole('button', { name }).click();
const menu = (item) => async (page) => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const create = async (page) => {
  await page.getByLabel('Address', { exact: true }).fill('https://hooks.example.com/leadweave/leads');
  await page.getByRole('button', { name: 'Create endpoint' }).click();
};

export const webhooksOutScreens = [
  { name: 'integrations-webhooks-card', path: '/grow/integrations', api: api(connections) },
  { name: 'integrations-webhooks-unset', path: '/grow/integrations', api: api({ ...connections, ...none }) },
  {
    name: 'integrations-webhooks-unknown',
    path: '/grow/integrations',
    api: api({ ...connections, 'GET /api/v1/webhook-endpoints': broken }),
    expectsFailedRequests: true,
  },
  { name: 'hooks-endpoints', path: `${path}/endpoints`, api: api() },
  { name: 'hooks-endpoints-none', path: `${path}/endpoints`, api: api(none) },
  { name: 'hooks-endpoints-marketing', path: `${path}/endpoints`, api: as(marketing) },
  { name: 'hooks-endpoints-franchisee', path: `${path}/endpoints`, api: as(answers.franchisee, none) },
  {
    name: 'hooks-endpoints-broken',
    path: `${path}/endpoints`,
    api: api({ 'GET /api/v1/webhook-endpoints': broken }),
    expectsFailedRequests: true,
  },
  { name: 'hooks-endpoint', path: one, api: api() },
  { name: 'hooks-endpoint-failing', path: `${path}/endpoints/${told.failing.id}`, api: api() },
  { name: 'hooks-endpoint-disabled', path: `${path}/endpoints/${told.disabled.id}`, api: api() },
  {
    name: 'hooks-endpoint-overlap',
    path: one,
    api: api({
      [`POST /api/v1/webhook-endpoints/${told.endpoint.id}/rotate-secret`]: {
        body: { endpoint: { ...told.endpoint, previousSecretUntil: ahead(1_440) }, secret: told.secret },
      },
    }),
    act: async (page) => {
      await menu('Rotate secret')(page);
      await page.getByRole('button', { name: 'Rotate secret' }).click();
      await page.getByRole('heading', { name: 'Copy the signing secret now' }).waitFor();
    },
  },
  {
    name: 'hooks-endpoint-missing',
    path: `${path}/endpoints/unknown`,
    api: api({ 'GET /api/v1/webhook-endpoints/unknown': missing }),
    expectsFailedRequests: true,
  },
  { name: 'hooks-endpoint-rotate', path: one, api: api(), act: menu('Rotate secret') },
  { name: 'hooks-endpoint-delete', path: one, api: api(), act: menu('Delete') },
  { name: 'hooks-endpoint-test', path: one, api: api(), act: press('Send test event') },
  {
    name: 'hooks-endpoint-resume',
    path: `${path}/endpoints/${told.disabled.id}`,
    api: api({
      [`POST /api/v1/webhook-endpoints/${told.disabled.id}/resume`]: {
        body: { endpoint: told.disabled, waiting: 14, replayed: 1 },
      },
    }),
    act: press('Resume…'),
  },
  { name: 'hooks-new', path: `${path}/endpoints/new`, api: api() },
  { name: 'hooks-new-franchisee', path: `${path}/endpoints/new`, api: as(answers.franchisee) },
  {
    name: 'hooks-new-narrowed',
    path: `${path}/endpoints/new`,
    api: api({
      'POST /api/v1/webhook-endpoints/verify': {
        body: { ok: false, reason: 'target-refused:private-address', status: null },
      },
    }),
    act: async (page) => {
      await page.getByLabel('Address', { exact: true }).fill('https://10.0.0.5/in');
      await page.getByRole('button', { name: 'Verify' }).click();
      for (const axis of ['Locations', 'Kinds of lead', 'Quality']) {
        await page.getByRole('group', { name: axis, exact: true }).getByRole('radio', { name: 'Only these' }).check();
      }
      await page.getByRole('checkbox', { name: 'Austin North' }).check();
      await page.getByRole('button', { name: 'Add a header' }).click();
    },
  },
  {
    name: 'hooks-new-refused',
    path: `${path}/endpoints/new`,
    api: api({
      'POST /api/v1/webhook-endpoints': {
        status: 422,
        body: {
          status: 422,
          code: 'webhook_target_refused',
          title: 'This address cannot receive webhooks',
          errors: [{ pointer: '/url', detail: 'own-host' }],
        },
      },
    }),
    act: create,
    expectsFailedRequests: true,
  },
  {
    name: 'hooks-new-secret',
    path: `${path}/endpoints/new`,
    api: api({
      'POST /api/v1/webhook-endpoints': { status: 201, body: { endpoint: told.fresh, secret: told.secret } },
      [`GET /api/v1/webhook-endpoints/${told.fresh.id}`]: { body: told.fresh },
      'GET /api/v1/webhook-delivery-hours': { body: told.noHours },
    }),
    act: async (page) => {
      await create(page);
      await page.getByRole('heading', { name: 'Copy the signing secret now' }).waitFor();
    },
  },
  { name: 'hooks-edit', path: `${one}/edit`, api: api() },
  { name: 'hooks-deliveries', path: `${path}/deliveries`, api: api() },
  { name: 'hooks-deliveries-table', path: `${path}/deliveries`, api: api(), act: press('Show as table') },
  {
    name: 'hooks-deliveries-ended',
    only: 'desk',
    path: `${path}/deliveries`,
    api: api(),
    act: (page) => page.getByText('the receiver declined it').scrollIntoViewIfNeeded(),
  },
  { name: 'hooks-deliveries-none', path: `${path}/deliveries`, api: api(nothingSent) },
  { name: 'hooks-deliveries-no-match', path: `${path}/deliveries?state=cancelled`, api: api(nothingSent) },
  { name: 'hooks-deliveries-marketing', path: `${path}/deliveries`, api: as(marketing) },
  {
    name: 'hooks-deliveries-broken',
    path: `${path}/deliveries`,
    api: api({ 'GET /api/v1/webhook-deliveries': broken, 'GET /api/v1/webhook-delivery-hours': broken }),
    expectsFailedRequests: true,
  },
  {
    name: 'hooks-replay',
    path: `${path}/deliveries?state=exhausted`,
    api: api({
      'POST /api/v1/webhook-deliveries/replays': {
        body: { deliveries: 214, endpoints: 2, oldest: told.detail.createdAt, planId: 'plan', done: false },
      },
    }),
    act: async (page) => {
      await press('Replay these…')(page);
      await page.getByText('214 deliveries').waitFor();
    },
  },
  { name: 'hooks-delivery', path: `${path}/deliveries/${told.detail.id}`, api: api() },
  {
    name: 'hooks-delivery-verify',
    path: `${path}/deliveries/${told.detail.id}`,
    api: api(),
    act: async (page) => {
      await page.getByRole('radio', { name: 'Python' }).check();
      await page.getByRole('heading', { name: 'Verify it in your receiver' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'hooks-delivery-missing',
    path: `${path}/deliveries/unknown`,
    api: api({ 'GET /api/v1/webhook-deliveries/unknown': missing }),
    expectsFailedRequests: true,
  },
  { name: 'hooks-catalogue', path: `${path}/catalogue`, api: api() },
  {
    name: 'hooks-catalogue-broken',
    path: `${path}/catalogue`,
    api: api({ 'GET /api/v1/webhook-catalogue': broken }),
    expectsFailedRequests: true,
  },
  { name: 'hooks-inspector', path: `${path}/inspector`, api: api() },
  {
    name: 'hooks-inspector-none',
    path: `${path}/inspector`,
    api: api({ 'GET /api/v1/webhook-inspections': { body: { data: [] } } }),
  },
];
