/* global navigator */
import { expect, sessionOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

test('The addresses of the integration page lead to it', async ({ page }) => {
  for (const address of ['/integrations', '/apps/integrations']) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/grow\/integrations$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Integrations' })).toBeVisible();
  }
});

test('A key is pasted, a wrong one refused; locations are mapped and a year of leads comes in', async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto('/grow/integrations');
  await page.getByRole('button', { name: 'Connect WhatConverts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect WhatConverts' });
  const token = dialog.getByLabel('API Token', { exact: true });
  const secret = dialog.getByLabel('API Secret', { exact: true });

  await paste(page, token, '1234-0123456789abcdef:wrongsecret');
  await expect(secret).toHaveValue('wrongsecret');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog.getByText(/token or secret is wrong|rejected|401/i).first()).toBeVisible();
  await expect(token).toHaveValue('1234-0123456789abcdef');
  await expect(secret).toHaveValue('wrongsecret');

  await paste(page, token, process.env.WHATCONVERTS_KEY);
  await expect(secret).toHaveValue(process.env.WHATCONVERTS_KEY.split(':')[1]);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();

  await dialog.getByRole('button', { name: /^Use 3 sure proposals/ }).click();
  await expect(dialog.getByLabel('Profile ID of Austin North')).toHaveValue('146471');
  await expect(dialog.getByLabel('Profile ID of Denver Central')).toHaveValue('146532');
  await expect(dialog.getByLabel('Profile ID of Tampa Bay')).toHaveValue('146590');
  await dialog.getByRole('button', { name: 'Continue with 3 locations' }).click();
  await expect.soft(dialog.getByText('Leads of the last 365 days')).toBeVisible();
  await dialog.getByRole('button', { name: 'Start' }).click();

  await expect(page).toHaveURL(/\/whatconverts\/runs\//);
  await expect(page.getByText('You can close this page.')).toBeVisible();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 120_000 });

  await page.goto('/grow/integrations');
  await expect(page.getByText('3 of 3 locations mapped')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Manage WhatConverts' })).toBeVisible();
});

async function paste(page, field, text) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
}
