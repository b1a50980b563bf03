// Screens about views, columns and exports of the list of leads, and about notifications.
import * as answers from './answers.mjs';
import * as house from './answers-brand.mjs';
import * as told from './answers-leadwork.mjs';

const session = { 'GET /api/v1/session': { body: answers.signedIn } };
const list = (views = told.views, more = {}) => ({
  ...session,
  'GET /api/v1/leads': { body: told.leads },
  'GET /api/v1/leads/count': { body: told.counts },
  'GET /api/v1/saved-views': { body: views },
  'GET /api/v1/exports': { body: told.exports },
  'GET /api/v1/exports/export-1': { body: told.running },
  'PUT /api/v1/saved-views/choice': { status: 204 },
  ...more,
});
const notifications = (setting = told.setting, log = told.mails, signedIn = answers.signedIn) => ({
  'GET /api/v1/session': { body: signedIn },
  'GET /api/v1/notification-setting': { body: setting },
  'GET /api/v1/notifications': { body: log },
});
const problem = (status, code, detail) => ({
  status,
  body: { status, code, title: code, detail, instance: 'urn:uuid:019a' },
});
// The stream of hints is refused where nothing streams; that shows in the console.
const live = { expectsFailedRequests: true };
const withMenu = (page) => page.getByRole('button', { name: /^(Views|Calls|Good)/ }).click();

export const leadworkScreens = [
  { name: 'list-plain', path: '/grow/leads', api: list(told.noViews), ...live },
  {
    name: 'list-bulk-plan',
    path: '/grow/leads',
    api: list(told.noViews, { 'POST /api/v1/leads/bulk-actions': { body: told.bulkPlan } }),
    act: async (page) => {
      // The first one, of all leads on the page, is not there on a phone.
      await page.getByRole('checkbox').last().check();
      await page.getByRole('button', { name: /^Select all/ }).click();
      const bar = page.getByRole('region', { name: 'Selected leads' });
      await bar.getByRole('button', { name: 'Spam' }).click();
      await bar.getByRole('button', { name: 'Run exactly this' }).waitFor();
    },
    ...live,
  },
  {
    name: 'list-worth-filters',
    path: '/grow/leads?tab=all&quotable=yes,pending&worth=quoted&score=over-75',
    api: list(told.noViews),
    act: (page) => page.getByRole('button', { name: 'More filters' }).click(),
    ...live,
  },
  {
    name: 'list-preview-as',
    path: '/settings/users',
    api: list(told.noViews, { 'GET /api/v1/members': { body: house.members } }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Actions for Sam Okafor' }).click();
      await page.getByRole('menuitem', { name: 'Preview as this person' }).click();
      await page.getByText('You see the brand as Sam Okafor sees it.').waitFor();
    },
    ...live,
  },
  { name: 'list-own-columns', path: '/grow/leads?tab=all', api: list(), ...live },
  { name: 'list-views', path: '/grow/leads?tab=all', api: list(), act: withMenu, ...live },
  { name: 'list-view-changed', path: '/grow/leads?tab=spam&saved=view-1', api: list(), act: withMenu, ...live },
  {
    name: 'list-view-save',
    path: '/grow/leads?tab=all&source=google',
    api: list(told.noViews),
    act: async (page) => {
      await withMenu(page);
      await page.getByRole('menuitem', { name: /Save as a new view/ }).click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
    },
    ...live,
  },
  {
    name: 'list-columns',
    path: '/grow/leads?tab=all',
    api: list(),
    act: (page) => page.getByRole('button', { name: 'Columns' }).click(),
    ...live,
  },
  {
    name: 'list-exports',
    path: '/grow/leads?tab=all',
    api: list(),
    act: (page) => page.getByRole('button', { name: /^Export/ }).click(),
    ...live,
  },
  {
    name: 'list-exports-none',
    path: '/grow/leads?tab=all',
    api: list(told.views, { 'GET /api/v1/exports': { body: told.noExports } }),
    act: (page) => page.getByRole('button', { name: /^Export/ }).click(),
    ...live,
  },
  {
    name: 'list-exports-refused',
    path: '/grow/leads?tab=all',
    api: list(told.views, {
      'GET /api/v1/exports': problem(503, 'unavailable'),
      'POST /api/v1/exports': problem(409, 'too_many_exports', 'Wait for one of your 3 exports to end, or cancel it.'),
    }),
    act: async (page) => {
      await page.getByRole('button', { name: /^Export/ }).click();
      await page.getByRole('button', { name: /Export 1,411 leads/ }).click();
    },
    ...live,
  },
  { name: 'notifications', path: '/settings/notifications', api: notifications() },
  {
    name: 'notifications-never-used',
    path: '/settings/notifications',
    api: notifications(told.silent, told.noMails, {
      ...answers.signedIn,
      installation: { ...answers.signedIn.installation, mail: 'development' },
    }),
  },
  {
    name: 'notifications-franchisee',
    path: '/settings/notifications',
    api: notifications(told.setting, told.mails, answers.franchisee),
  },
  {
    name: 'notifications-failing',
    path: '/settings/notifications',
    api: {
      ...session,
      'GET /api/v1/notification-setting': problem(503, 'unavailable'),
      'GET /api/v1/notifications': problem(503, 'unavailable'),
    },
    expectsFailedRequests: true,
  },
];
