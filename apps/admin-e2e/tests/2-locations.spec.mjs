import { expect, sessionOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

const csv = 'name,city,state,time zone\nDenver Central,Denver,CO,America/Denver\nTampa Bay,Tampa,FL,America/New_York\n';

test('A location is added by hand and two more come from a file', async ({ page }) => {
  await page.goto('/settings/locations');
  await page.getByRole('button', { name: 'Add location' }).first().click();
  const form = page.getByRole('dialog', { name: 'Add a location' });
  await form.getByLabel('Name').fill('Austin North');
  await form.getByLabel('City').fill('Austin');
  await form.getByRole('button', { name: 'Add location' }).click();
  await expect(page.getByRole('row', { name: /Austin North/ })).toBeVisible();

  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import locations' });
  const chosen = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file' }).click();
  await (await chosen).setFiles({ name: 'locations.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(dialog.getByText('Nothing has been changed yet.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 2 locations' }).click();
  await expect(page.getByRole('row', { name: /Denver Central/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Tampa Bay/ })).toBeVisible();
});
