// Screens about integrations, locations, people and getting started.
import * as answers from './answers.mjs';
import * as house from './answers-brand.mjs';
import * as told from './answers-integrations.mjs';

const wc = '/grow/integrations/whatconverts';
const session = { 'GET /api/v1/session': { body: answers.signedIn } };
const brand = { 'GET /api/v1/brand': { body: house.brand } };
const connected = (list = told.withWarnings, health = told.health) => ({
  ...session,
  'GET /api/v1/connections': { body: list },
  'GET /api/v1/connections/con-1/health': { body: health },
  'GET /api/v1/connections/con-1/mappings': { body: told.mappings },
  'GET /api/v1/connections/con-1/profiles': { body: told.profiles },
  'GET /api/v1/sync-runs': { body: told.runs },
});
const problem = (status, code, detail) => ({
  status,
  body: { status, code, title: code, detail, instance: 'urn:uuid:019a' },
});
const withRun = (run) => ({
  ...connected(),
  [`GET /api/v1/sync-runs/${run.id}`]: { body: run },
  [`GET /api/v1/sync-runs/${run.id}/records`]: { body: told.records },
});
// Events come by polling where nothing streams; the refused stream shows in the console.
const live = { expectsFailedRequests: true };

const openConnect = (page) => page.getByRole('button', { name: 'Connect WhatConverts' }).click();
const fillKey = async (page) => {
  await openConnect(page);
  await page.getByLabel('API Token', { exact: true }).fill('1234-0a1b2c3d4e5f6071');
  await page.getByLabel('API Secret', { exact: true }).fill('0123456789abcdef0123456789abcdef');
};
const connectKey = async (page) => {
  await fillKey(page);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('table').waitFor();
};
const unconnected = {
  ...session,
  'GET /api/v1/connections': { body: told.none },
  'POST /api/v1/connections/whatconverts/verify': { body: told.verifiedKey },
  'POST /api/v1/connections/whatconverts': {
    status: 201,
    body: { connection: told.connection, runId: 'run', created: true },
  },
  'GET /api/v1/connections/con-1/mappings': { body: told.freshMappings },
  'GET /api/v1/connections/con-1/profiles': { body: told.profiles },
  'POST /api/v1/connections/con-1/preview': { body: told.preview },
};
const toPreview = async (page) => {
  await connectKey(page);
  await page.getByRole('button', { name: /sure proposals/ }).click();
  await page.getByRole('button', { name: /Continue with/ }).click();
  await page.getByText('Requests to WhatConverts').waitFor();
};

export const integrationScreens = [
  { name: 'integrations-none', path: '/grow/integrations', api: unconnected },
  { name: 'integrations-warnings', path: '/grow/integrations', api: connected() },
  { name: 'integrations-active', path: '/grow/integrations', api: connected(told.active) },
  { name: 'integrations-rejected', path: '/grow/integrations', api: connected(told.rejected) },
  {
    name: 'integrations-failing',
    path: '/grow/integrations',
    api: { ...session, 'GET /api/v1/connections': problem(503, 'unavailable') },
    expectsFailedRequests: true,
  },
  { name: 'connect-key', path: '/grow/integrations', api: unconnected, act: openConnect },
  {
    name: 'connect-key-help',
    path: '/grow/integrations',
    api: unconnected,
    act: async (page) => {
      await openConnect(page);
      await page.getByText('Where do I find token and secret?').click();
    },
  },
  {
    name: 'connect-key-refused',
    path: '/grow/integrations',
    api: {
      ...unconnected,
      'POST /api/v1/connections/whatconverts/verify': problem(
        422,
        'credentials_rejected',
        'WhatConverts answered 401: token or secret is wrong.',
      ),
    },
    act: async (page) => {
      await fillKey(page);
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
    },
    expectsFailedRequests: true,
  },
  { name: 'connect-locations', path: '/grow/integrations', api: unconnected, act: connectKey },
  { name: 'connect-preview', path: '/grow/integrations', api: unconnected, act: toPreview },
  {
    name: 'connect-preview-uncounted',
    path: '/grow/integrations',
    api: {
      ...unconnected,
      'POST /api/v1/connections/con-1/preview': problem(
        503,
        'provider_unavailable',
        'WhatConverts could not be reached from here.',
      ),
    },
    act: async (page) => {
      await connectKey(page);
      await page.getByRole('button', { name: /sure proposals/ }).click();
      await page.getByRole('button', { name: /Continue with/ }).click();
    },
    expectsFailedRequests: true,
  },
  { name: 'wc-overview', path: `${wc}/overview`, api: connected() },
  { name: 'wc-overview-well', path: `${wc}/overview`, api: connected(told.active, told.healthy) },
  { name: 'wc-overview-rejected', path: `${wc}/overview`, api: connected(told.rejected, told.refusedHealth) },
  { name: 'wc-locations', path: `${wc}/locations`, api: connected() },
  { name: 'wc-locations-unmapped', path: `${wc}/locations?show=unmapped`, api: connected() },
  {
    name: 'wc-locations-typed',
    path: `${wc}/locations`,
    api: connected(),
    act: async (page) => {
      await page.getByRole('button', { name: /sure proposals/ }).click();
      await page.getByLabel('Profile ID of Lubbock').fill('48213');
      await page.getByLabel('Profile ID of Plano').fill('abc');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'wc-locations-paste',
    path: `${wc}/locations`,
    api: connected(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Paste or CSV' }).click();
      await page.getByLabel('Rows').fill('Katy, 48221\nEl Paso, 48222\nNowhere, 7');
    },
  },
  {
    name: 'wc-locations-empty',
    path: `${wc}/locations`,
    api: { ...connected(), 'GET /api/v1/connections/con-1/mappings': { body: told.noMappings } },
  },
  {
    name: 'wc-locations-failing',
    path: `${wc}/locations`,
    api: { ...connected(), 'GET /api/v1/connections/con-1/mappings': problem(503, 'unavailable') },
    expectsFailedRequests: true,
  },
  { name: 'wc-runs', path: `${wc}/runs`, api: connected(), ...live },
  {
    name: 'wc-runs-empty',
    path: `${wc}/runs`,
    api: { ...connected(), 'GET /api/v1/sync-runs': { body: { data: [], nextCursor: null } } },
    ...live,
  },
  { name: 'wc-run-live', path: `${wc}/runs/${told.liveRun.id}`, api: withRun(told.liveRun), ...live },
  { name: 'wc-run-done', path: `${wc}/runs/${told.doneRun.id}`, api: withRun(told.doneRun), ...live },
  { name: 'wc-run-paused', path: `${wc}/runs/${told.pausedRun.id}`, api: withRun(told.pausedRun), ...live },
  {
    name: 'wc-run-missing',
    path: `${wc}/runs/nothing`,
    api: { ...connected(), 'GET /api/v1/sync-runs/nothing': problem(404, 'run_unknown') },
    expectsFailedRequests: true,
  },
  {
    name: 'locations-list',
    path: '/settings/locations',
    api: { ...session, ...brand, 'GET /api/v1/locations': { body: house.locations } },
  },
  {
    name: 'locations-none',
    path: '/settings/locations',
    api: { ...session, ...brand, 'GET /api/v1/locations': { body: house.noLocations } },
  },
  {
    name: 'locations-edit',
    path: '/settings/locations',
    api: { ...session, ...brand, 'GET /api/v1/locations': { body: house.locations } },
    act: async (page) => {
      await page.getByRole('button', { name: 'Plano', exact: true }).click();
      await page.getByLabel('Name', { exact: true }).fill('');
      await page.getByRole('button', { name: 'Save' }).click();
    },
  },
  {
    name: 'locations-import',
    path: '/settings/locations',
    api: {
      ...session,
      ...brand,
      'GET /api/v1/locations': { body: house.locations },
      'POST /api/v1/locations/import': { body: house.imported },
    },
    act: async (page) => {
      await page.getByRole('button', { name: 'Import' }).click();
      const file = { name: 'locations.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nAmarillo') };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('Amarillo').waitFor();
    },
  },
  { name: 'brand-settings', path: '/settings/brand', api: { ...session, ...brand } },
  {
    name: 'members-list',
    path: '/settings/users',
    api: { ...session, 'GET /api/v1/members': { body: house.members } },
  },
  {
    name: 'members-only-me',
    path: '/settings/users',
    api: { ...session, 'GET /api/v1/members': { body: house.onlyMe } },
  },
  {
    name: 'members-menu',
    path: '/settings/users',
    api: { ...session, 'GET /api/v1/members': { body: house.members } },
    act: (page) => page.getByRole('button', { name: 'Actions for Ana Moreno' }).click(),
  },
  {
    name: 'members-invite',
    path: '/settings/users',
    api: { ...session, 'GET /api/v1/members': { body: house.members } },
    act: async (page) => {
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
      await page.getByRole('button', { name: 'Send invitation' }).click();
    },
  },
  {
    name: 'onboarding',
    path: '/onboarding',
    api: {
      ...connected(),
      'GET /api/v1/members': { body: house.onlyMe },
      'GET /api/v1/leads/count': { body: house.leadCount },
    },
  },
];
