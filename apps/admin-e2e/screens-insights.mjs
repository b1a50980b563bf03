// Screens of Reconciliation and Health.
import * as answers from './answers.mjs';
import * as told from './answers-insights.mjs';
import * as integrations from './answers-integrations.mjs';

const session = { 'GET /api/v1/session': { body: answers.signedIn } };
const problem = (status, code, detail) => ({
  status,
  body: { status, code, title: code, detail, instance: 'urn:uuid:019a' },
});
const report = (body, who = answers.signedIn) => ({
  'GET /api/v1/session': { body: who },
  'GET /api/v1/locations': { body: told.placeList },
  'GET /api/v1/reconciliation': { body },
  'GET /api/v1/reconciliation/items': { body: told.items },
  'POST /api/v1/reconciliation/fetch-missing': { body: told.plan },
  'POST /api/v1/reconciliation/runs': { body: { ...told.plan, missing: 0 } },
});
const health = (body = told.health, alerts = told.alerts) => ({
  ...session,
  'GET /api/v1/alerts': { body: alerts },
  'GET /api/v1/insights/health': { body },
  'GET /api/v1/connections': { body: integrations.active },
  'GET /api/v1/connections/con-1/health': { body: integrations.healthy },
});
const dialogOpen = (page) => page.getByRole('dialog').waitFor();

export const insightsScreens = [
  { name: 'reconciliation-balanced', path: '/watch/reconciliation', api: report(told.balanced) },
  { name: 'reconciliation-differs', path: '/watch/reconciliation', api: report(told.differing) },
  { name: 'reconciliation-fetching', path: '/watch/reconciliation', api: report(told.fetching) },
  { name: 'reconciliation-waiting', path: '/watch/reconciliation', api: report(told.waiting) },
  { name: 'reconciliation-never', path: '/watch/reconciliation', api: report(told.neverCompared) },
  {
    name: 'reconciliation-period-empty',
    path: '/watch/reconciliation?from=2024-01-01&to=2024-01-31',
    api: report(told.emptyPeriod),
  },
  { name: 'reconciliation-franchisee', path: '/watch/reconciliation', api: report(told.differing, answers.franchisee) },
  {
    name: 'reconciliation-failing',
    path: '/watch/reconciliation',
    api: { ...report(told.balanced), 'GET /api/v1/reconciliation': problem(503, 'unavailable') },
    expectsFailedRequests: true,
  },
  {
    name: 'reconciliation-items',
    path: '/watch/reconciliation',
    api: report(told.balanced),
    act: async (page) => {
      await page
        .getByRole('button', { name: /ignored by rule: show the leads/ })
        .first()
        .click();
      await dialogOpen(page);
    },
  },
  {
    name: 'reconciliation-fetch',
    path: '/watch/reconciliation',
    api: report(told.differing),
    act: async (page) => {
      await page.getByRole('button', { name: 'Fetch the missing' }).click();
      await page.getByText('left today').waitFor();
    },
  },
  {
    name: 'reconciliation-compare-refused',
    path: '/watch/reconciliation',
    api: {
      ...report(told.balanced),
      'POST /api/v1/reconciliation/runs': problem(409, 'nothing_to_compare', 'None of the locations has a Profile ID.'),
    },
    act: async (page) => {
      await page.getByRole('button', { name: 'Compare again' }).click();
      await page.getByText('Nothing was started').waitFor();
    },
    expectsFailedRequests: true,
  },
  { name: 'health-alerts', path: '/watch/health', api: health() },
  { name: 'health-well', path: '/watch/health', api: health(told.wellHealth, told.noAlerts) },
  { name: 'health-no-locations', path: '/watch/health', api: health(told.noLocations, told.noAlerts) },
  {
    name: 'health-failing',
    path: '/watch/health',
    api: {
      ...health(),
      'GET /api/v1/alerts': problem(503, 'unavailable'),
      'GET /api/v1/insights/health': problem(503, 'unavailable'),
      'GET /api/v1/connections': problem(503, 'unavailable'),
    },
    expectsFailedRequests: true,
  },
  {
    name: 'health-mute',
    path: '/watch/health',
    api: health(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Mute…' }).first().click();
      await dialogOpen(page);
    },
  },
  {
    name: 'health-close',
    path: '/watch/health',
    api: health(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Close…' }).first().click();
      await dialogOpen(page);
    },
  },
  {
    name: 'health-history',
    path: '/watch/health',
    api: health(told.wellHealth, told.history),
    act: async (page) => {
      await page.getByText('History of alerts').click();
      await page.getByText('A test campaign').waitFor();
    },
  },
];
