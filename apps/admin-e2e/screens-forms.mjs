// Screens about native forms.
import * as answers from './answers.mjs';
import * as told from './answers-forms.mjs';

const session = { 'GET /api/v1/session': { body: answers.signedIn } };
const problem = (status, code, detail) => ({
  status,
  body: { status, code, title: code, detail, instance: 'urn:uuid:019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' },
});
const opened = (form = told.form, submissions = told.submissions) => ({
  ...session,
  'GET /api/v1/forms/form-1': { body: form },
  'GET /api/v1/forms/form-1/submissions': { body: submissions },
});
const path = '/grow/forms/form-1';

export const formScreens = [
  { name: 'forms-list', path: '/grow/forms', api: { ...session, 'GET /api/v1/forms': { body: told.list } } },
  { name: 'forms-none', path: '/grow/forms', api: { ...session, 'GET /api/v1/forms': { body: told.none } } },
  {
    name: 'forms-none-franchisee',
    path: '/grow/forms',
    api: { 'GET /api/v1/session': { body: answers.franchisee }, 'GET /api/v1/forms': { body: told.none } },
  },
  {
    name: 'forms-failing',
    path: '/grow/forms',
    api: { ...session, 'GET /api/v1/forms': problem(503, 'unavailable') },
    expectsFailedRequests: true,
  },
  { name: 'form-activity', path: `${path}/activity`, api: opened() },
  { name: 'form-activity-partial', path: `${path}/activity`, api: opened(told.partialForm) },
  { name: 'form-activity-disabled', path: `${path}/activity`, api: opened(told.disabledForm) },
  { name: 'form-activity-none', path: `${path}/activity`, api: opened(told.newForm, told.noSubmissions) },
  {
    name: 'form-activity-failing',
    path: `${path}/activity`,
    api: { ...opened(), 'GET /api/v1/forms/form-1/submissions': problem(503, 'unavailable') },
    expectsFailedRequests: true,
  },
  {
    name: 'form-missing',
    path: `${path}/activity`,
    api: {
      ...session,
      'GET /api/v1/forms/form-1': problem(404, 'form_unknown'),
      'GET /api/v1/forms/form-1/submissions': problem(404, 'form_unknown'),
    },
    expectsFailedRequests: true,
  },
  { name: 'form-design', path: `${path}/design`, api: opened() },
  {
    name: 'form-design-field',
    path: `${path}/design`,
    api: opened(),
    act: async (page) => {
      await page.getByRole('button', { name: /^What do you need/ }).click();
      await page.locator('lw-segmented').getByText('Phone').click();
    },
  },
  {
    name: 'form-design-faults',
    path: `${path}/design`,
    api: opened(),
    act: async (page) => {
      await page.getByLabel('Name of the form').fill('');
      await page.getByRole('button', { name: 'Add a field' }).click();
      await page.getByRole('menuitem', { name: 'Choice' }).click();
      await page.getByLabel('Options, one a line').last().fill('');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
    },
  },
  { name: 'form-new', path: '/grow/forms/new?template=contact', api: session },
  { name: 'form-publish', path: `${path}/publish`, api: opened() },
  { name: 'form-publish-new', path: `${path}/publish`, api: opened(told.newForm) },
];
