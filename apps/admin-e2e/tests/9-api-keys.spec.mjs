/* global navigator */
import { accessibilityFaults, expect, sessionOf, settle, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

test('A key is made, used by another system, rotated and revoked', async ({ page, playwright, baseURL }) => {
  await page.goto('/settings/api-keys');
  await page.getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Browser story');
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog.getByRole('button', { name: 'Copy key' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeDisabled();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy key' }).click();
  const key = await page.evaluate(() => navigator.clipboard.readText());
  expect(key).toMatch(/^lw_live_[0-9A-Za-z]{49}$/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(key)).toHaveCount(0);

  // No cookie goes with these requests.
  const system = await playwright.request.newContext({ baseURL });
  const leads = (text) => system.get('/api/v1/leads?limit=1', { headers: { authorization: `Bearer ${text}` } });
  const answer = await leads(key);
  expect([answer.status(), (await answer.json()).data.length]).toEqual([200, 1]);

  const row = page.getByRole('row', { name: /Browser story/ });
  await page.reload();
  await expect(row).toContainText('from');
  await row.getByRole('button', { name: 'Actions for Browser story' }).click();
  await page.getByRole('menuitem', { name: 'Rotate' }).click();
  await dialog.getByRole('radio', { name: /Ends at once/ }).check();
  await dialog.getByRole('button', { name: 'Rotate key' }).click();
  await dialog.getByRole('button', { name: 'Copy key' }).click();
  const newKey = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Done' }).click();
  expect([(await leads(key)).status(), (await leads(newKey)).status()]).toEqual([401, 200]);

  await row.getByRole('button', { name: 'Actions for Browser story' }).click();
  await page.getByRole('menuitem', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toContainText('Revoked');
  expect((await leads(newKey)).status()).toBe(401);
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await system.dispose();
});
