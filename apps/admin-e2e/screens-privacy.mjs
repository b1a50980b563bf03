// Screens about people's data: how long it is kept, and erasing one person.
import * as answers from './answers.mjs';

const outcome = {
  applied: false,
  planId: 'p',
  leads: 3,
  records: 4,
  events: 11,
  inputs: 1,
  refused: 2,
  others: [],
};
const api = {
  'GET /api/v1/session': { body: answers.signedIn },
  'GET /api/v1/retention': { body: { ipDays: 90, rawDays: 30, leadDays: null } },
  'POST /api/v1/erasures': { body: outcome },
};
const path = '/settings/privacy';
const find = async (page) => {
  await page.getByLabel('E-mail').fill('jane@example.com');
  await page.getByRole('button', { name: 'Find this person' }).click();
  await page.getByText('After erasing', { exact: false }).waitFor();
};
const nothing = { ...outcome, leads: 0, records: 0, events: 0, inputs: 0, refused: 1 };

export const privacyScreens = [
  { name: 'privacy-page', path, api },
  { name: 'privacy-found', path, api, act: find },
  { name: 'privacy-nothing', path, api: { ...api, 'POST /api/v1/erasures': { body: nothing } }, act: find },
  {
    name: 'privacy-sure',
    path,
    api,
    act: async (page) => {
      await find(page);
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'privacy-missing',
    path,
    api,
    act: (page) => page.getByRole('button', { name: 'Find this person' }).click(),
  },
  {
    name: 'privacy-failing',
    path,
    api: { ...api, 'GET /api/v1/retention': { status: 503, body: { status: 503, title: 'Down' } } },
    expectsFailedRequests: true,
  },
];
