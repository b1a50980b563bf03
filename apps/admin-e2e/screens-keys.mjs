// Screens about the API keys of other systems.
import * as answers from './answers.mjs';
import * as told from './answers-keys.mjs';

const path = '/settings/api-keys';
const withKeys = (body = told.keys) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  'GET /api/v1/api-keys': { body },
});
const openCreate = async (page) => {
  await page.getByRole('button', { name: 'Create key' }).click();
  await page.getByRole('dialog').waitFor();
};
const openRotate = async (page) => {
  await page.getByRole('button', { name: 'Actions for Customer database' }).click();
  await page.getByRole('menuitem', { name: 'Rotate' }).click();
  await page.getByRole('dialog').waitFor();
};

export const keyScreens = [
  { name: 'keys', path, api: withKeys() },
  { name: 'keys-none', path, api: withKeys(told.noKeys) },
  {
    name: 'keys-error',
    path,
    api: { ...withKeys(), 'GET /api/v1/api-keys': { status: 503, body: { status: 503, code: 'unavailable' } } },
    expectsFailedRequests: true,
  },
  { name: 'keys-create', path, api: withKeys(), act: openCreate },
  {
    name: 'keys-create-locations',
    path,
    api: withKeys(),
    act: async (page) => {
      await openCreate(page);
      await page.getByRole('radio', { name: 'Only some locations' }).check();
      await page.getByRole('button', { name: 'Create key' }).last().click();
    },
  },
  {
    name: 'keys-issued',
    path,
    api: { ...withKeys(), 'POST /api/v1/api-keys': { status: 201, body: told.issued } },
    act: async (page) => {
      await openCreate(page);
      await page.getByLabel('Name').fill('Customer database');
      await page.getByRole('button', { name: 'Create key' }).last().click();
      await page.getByText('I have stored the key').waitFor();
    },
  },
  { name: 'keys-rotate', path, api: withKeys(), act: openRotate },
  {
    name: 'keys-revoke',
    path,
    api: withKeys(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Actions for Customer database' }).click();
      await page.getByRole('menuitem', { name: 'Revoke' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
];
