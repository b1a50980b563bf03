// Screens of Salesforce: connecting, the set-up, fields, directions, health, activity, and what a lead's page tells of it.
import * as answers from './answers.mjs';
import * as integrations from './answers-integrations.mjs';
import * as leads from './answers-lead.mjs';
import * as told from './answers-salesforce.mjs';

const path = '/grow/integrations/salesforce';
const base = '/api/v1/salesforce';
const chain = '/api/v1/leads/lead-1/salesforce';
const marketing = {
  ...answers.signedIn,
  brands: answers.signedIn.brands.map((brand) => ({ ...brand, role: 'marketing' })),
};
const problem = (status, code, parts = {}) => ({
  status,
  body: { status, code, title: code, instance: 'urn:uuid:019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', ...parts },
});
const failing = { expectsFailedRequests: true };

const api = (parts = {}) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  [`GET ${base}`]: { body: told.active },
  [`GET ${base}/set-up`]: { body: told.setUp },
  [`POST ${base}/set-up/plan`]: { body: told.plan },
  [`POST ${base}/set-up`]: { body: told.planDone },
  [`GET ${base}/fields`]: { body: told.fieldsOf },
  [`GET ${base}/settings`]: { body: told.settings },
  [`GET ${base}/owners`]: { body: told.owners },
  [`POST ${base}/mapping/check`]: { body: told.check },
  [`POST ${base}/filter/preview`]: { body: told.preview },
  [`POST ${base}/phone-format/test`]: { body: told.phones },
  [`POST ${base}/dry-runs`]: { body: told.dryRun },
  [`GET ${base}/back-fills/latest`]: { body: { backFill: null } },
  [`GET ${base}/health`]: { body: told.health },
  [`GET ${base}/log`]: { body: told.log },
  ...parts,
});
const overview = (body, parts = {}) => api({ [`GET ${base}`]: { body }, ...parts });
const as = (session, parts = {}) => api({ 'GET /api/v1/session': { body: session }, ...parts });
const opportunityFields = { [`GET ${base}/fields`]: { body: told.opportunityFieldsOf } };
const gallery = { 'GET /api/v1/connections': { body: integrations.active } };
const press = (name) => (page) => page.getByRole('button', { name }).click();

const lead = '/api/v1/leads/lead-1';
const ofLead = (body) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  'GET /api/v1/leads': { body: { data: [leads.item], nextCursor: null } },
  'GET /api/v1/leads/count': { body: leads.count },
  'GET /api/v1/leads/facets': { body: leads.facets },
  [`GET ${lead}`]: { body: leads.paired },
  [`GET ${lead}/neighbours`]: { body: { previous: null, next: null } },
  [`GET ${lead}/timeline`]: { body: leads.timeline },
  [`GET ${lead}/notes`]: { body: { data: leads.notes, nextCursor: null } },
  [`GET ${lead}/same-person`]: { body: { data: leads.others, nextCursor: null } },
  [`GET ${chain}`]: { body },
});
const toSection = (page) => page.locator('lw-salesforce-section h3').first().scrollIntoViewIfNeeded();
const leadScreen = (name, body, act = toSection) => ({
  name,
  path: '/grow/leads/lead-1?tab=all&view=full',
  api: ofLead(body),
  act: async (page) => {
    await page
      .locator('lw-salesforce-section section')
      .first()
      .evaluate((part) => part.scrollIntoView({ block: 'start' }));
    if (act !== toSection) await act(page);
  },
  ...failing,
});

const countSince = async (page) => {
  await page.getByRole('radio', { name: /Earlier ones too/ }).check();
  await page.getByLabel('Since midnight').fill('2026-10-01');
  await page.getByRole('button', { name: 'Count what would happen' }).click();
  await page.getByText('would be created').waitFor();
};

export const salesforceScreens = [
  { name: 'salesforce-card', path: '/grow/integrations', api: api(gallery) },
  { name: 'salesforce-card-none', path: '/grow/integrations', api: overview(told.none, gallery) },
  {
    name: 'salesforce-card-unknown',
    path: '/grow/integrations',
    api: api({ ...gallery, [`GET ${base}`]: problem(503, 'unavailable') }),
    ...failing,
  },
  { name: 'salesforce-connect', path, api: overview(told.none) },
  { name: 'salesforce-connect-demo', path, api: overview(told.withDemo) },
  { name: 'salesforce-connect-only-own-app', path, api: overview(told.onlyOwnApp) },
  {
    name: 'salesforce-connect-own-app',
    path,
    api: overview(told.none),
    act: async (page) => {
      await page.getByText('Use an app of your own').click();
      await page.getByLabel('Connect with my own app').check();
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
    },
  },
  { name: 'salesforce-connect-not-installed', path: `${path}?outcome=not-installed`, api: overview(told.none) },
  { name: 'salesforce-connect-denied', path: `${path}?outcome=denied`, api: overview(told.none) },
  { name: 'salesforce-connect-ended', path: `${path}?outcome=ended`, api: overview(told.none) },
  { name: 'salesforce-connect-other-org', path: `${path}?outcome=other-org`, api: overview(told.none) },
  {
    name: 'salesforce-connect-marketing',
    path,
    api: as(marketing, { [`GET ${base}`]: { body: told.none } }),
  },
  { name: 'salesforce-failing', path, api: api({ [`GET ${base}`]: problem(503, 'unavailable') }), ...failing },
  { name: 'salesforce-not-allowed', path, api: api({ [`GET ${base}`]: problem(403, 'role_lacks') }), ...failing },
  { name: 'salesforce-overview', path: `${path}/overview`, api: api() },
  { name: 'salesforce-overview-fresh', path: `${path}?outcome=connected`, api: overview(told.fresh) },
  { name: 'salesforce-overview-attention', path: `${path}/overview`, api: overview(told.attention) },
  { name: 'salesforce-overview-sign-in', path: `${path}/overview`, api: overview(told.needsSignIn) },
  { name: 'salesforce-overview-paused', path: `${path}/overview`, api: overview(told.paused) },
  { name: 'salesforce-overview-marketing', path: `${path}/overview`, api: as(marketing) },
  { name: 'salesforce-disconnect', path: `${path}/overview`, api: api(), act: press('Disconnect…') },
  { name: 'salesforce-share', path: `${path}/overview`, api: api(), act: press('Change our share') },
  { name: 'salesforce-step-connect', path: `${path}/set-up/connect`, api: overview(told.fresh) },
  { name: 'salesforce-step-check', path: `${path}/set-up/next`, api: overview(told.fresh) },
  {
    name: 'salesforce-step-check-ready',
    path: `${path}/set-up/check`,
    api: overview(told.fresh, { [`GET ${base}/set-up`]: { body: told.setUpReady } }),
  },
  {
    name: 'salesforce-step-check-forbidden',
    path: `${path}/set-up/check`,
    api: overview(told.fresh, { [`GET ${base}/set-up`]: { body: told.setUpForbidden } }),
  },
  {
    name: 'salesforce-step-check-failing',
    path: `${path}/set-up/check`,
    api: overview(told.fresh, { [`GET ${base}/set-up`]: problem(503, 'salesforce_unavailable') }),
    ...failing,
  },
  { name: 'salesforce-step-create', path: `${path}/set-up/create`, api: overview(told.fresh) },
  {
    name: 'salesforce-step-created',
    path: `${path}/set-up/create`,
    api: overview(told.fresh),
    act: press('Do exactly this'),
  },
  {
    name: 'salesforce-step-create-failed',
    path: `${path}/set-up/create`,
    api: overview(told.fresh, { [`POST ${base}/set-up`]: { body: told.planFailed } }),
    act: press('Do exactly this'),
  },
  {
    name: 'salesforce-step-create-outdated',
    path: `${path}/set-up/create`,
    api: overview(told.fresh, { [`POST ${base}/set-up`]: problem(409, 'salesforce_plan_outdated') }),
    act: press('Do exactly this'),
    ...failing,
  },
  { name: 'salesforce-step-map', path: `${path}/set-up/map`, api: overview(told.fresh) },
  { name: 'salesforce-step-choose', path: `${path}/set-up/choose`, api: overview(told.fresh) },
  {
    name: 'salesforce-step-choose-owner',
    path: `${path}/set-up/choose`,
    api: overview(told.fresh),
    act: async (page) => {
      await page.getByRole('radio', { name: /user or queue/i }).check();
      await press('Find')(page);
      await page.getByRole('button', { name: 'Inbound Leads queue' }).click();
    },
  },
  { name: 'salesforce-step-start', path: `${path}/set-up/start`, api: overview(told.fresh), ...failing },
  {
    name: 'salesforce-step-start-counted',
    path: `${path}/set-up/start`,
    api: overview(told.fresh),
    act: async (page) => {
      await countSince(page);
      await page.getByText('Look at 2 of them').click();
    },
    ...failing,
  },
  {
    name: 'salesforce-step-start-outdated',
    path: `${path}/set-up/start`,
    api: overview(told.fresh, {
      [`PUT ${base}/settings`]: { body: told.settings },
      [`POST ${base}/back-fills`]: problem(409, 'salesforce_plan_outdated', {
        errors: [{ pointer: '/create', detail: '412 → 415' }],
      }),
    }),
    act: async (page) => {
      await countSince(page);
      await page.getByRole('button', { name: 'Run exactly this' }).click();
    },
    ...failing,
  },
  {
    name: 'salesforce-step-start-running',
    path: `${path}/set-up/start`,
    api: api({ [`GET ${base}/back-fills/latest`]: { body: { backFill: told.backFill } } }),
  },
  { name: 'salesforce-step-unconnected', path: `${path}/set-up/map`, api: overview(told.none) },
  { name: 'salesforce-mapping', path: `${path}/mapping`, api: api() },
  {
    name: 'salesforce-mapping-opened',
    path: `${path}/mapping`,
    api: api(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Show details of Lead Source' }).click();
      await page.getByRole('heading', { name: 'When the two sides differ' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'salesforce-mapping-faulty',
    path: `${path}/mapping`,
    api: api({
      [`GET ${base}/settings`]: { body: told.faultySettings },
      [`POST ${base}/mapping/check`]: { body: told.faultyCheck },
    }),
    act: press('Add a line for Company'),
  },
  {
    name: 'salesforce-mapping-failing',
    path: `${path}/mapping`,
    api: api({ [`GET ${base}/settings`]: problem(503, 'unavailable') }),
    ...failing,
  },
  { name: 'salesforce-mapping-marketing', path: `${path}/mapping`, api: as(marketing) },
  {
    name: 'salesforce-leads',
    path: `${path}/leads`,
    api: api(),
    act: press('Try'),
  },
  {
    name: 'salesforce-leads-narrowed',
    path: `${path}/leads`,
    api: api({ [`GET ${base}/settings`]: { body: told.narrowSettings } }),
    act: async (page) => {
      await page.getByLabel('Only from these sources, one a line').fill('google');
      await page.getByLabel('Only from these sources, one a line').blur();
    },
  },
  { name: 'salesforce-opportunities', path: `${path}/opportunities`, api: api(opportunityFields) },
  {
    name: 'salesforce-opportunities-filter',
    path: `${path}/opportunities`,
    api: api({ ...opportunityFields, [`GET ${base}/settings`]: { body: told.filteredSettings } }),
    act: press('Count what matches now'),
  },
  {
    name: 'salesforce-opportunities-faulty',
    path: `${path}/opportunities`,
    api: api({
      ...opportunityFields,
      [`GET ${base}/settings`]: { body: told.filteredSettings },
      [`POST ${base}/filter/preview`]: { body: told.faultyPreview },
    }),
    act: press('Count what matches now'),
  },
  { name: 'salesforce-health', path: `${path}/health`, api: api() },
  {
    name: 'salesforce-health-troubled',
    path: `${path}/health`,
    api: api({ [`GET ${base}/health`]: { body: told.troubledHealth } }),
  },
  {
    name: 'salesforce-health-failing',
    path: `${path}/health`,
    api: api({ [`GET ${base}/health`]: problem(503, 'unavailable') }),
    ...failing,
  },
  { name: 'salesforce-activity', path: `${path}/activity`, api: api() },
  {
    name: 'salesforce-activity-opened',
    path: `${path}/activity`,
    api: api(),
    act: (page) => page.getByRole('button', { name: 'Show details: Created' }).first().click(),
  },
  {
    name: 'salesforce-activity-empty',
    path: `${path}/activity`,
    api: api({ [`GET ${base}/log`]: { body: told.noLog } }),
  },
  {
    name: 'salesforce-activity-filtered',
    path: `${path}/activity?result=failed&from=2026-11-01T00:00:00.000Z`,
    api: api({ [`GET ${base}/log`]: { body: told.noLog } }),
  },
  {
    name: 'salesforce-activity-failing',
    path: `${path}/activity`,
    api: api({ [`GET ${base}/log`]: problem(503, 'unavailable') }),
    ...failing,
  },
  leadScreen('salesforce-lead', told.chain, (page) => page.getByText(/Where values come from/).click()),
  leadScreen('salesforce-lead-stayed', told.stayed),
  leadScreen('salesforce-lead-failed', told.failed),
  leadScreen('salesforce-lead-conflict', told.conflict),
];
