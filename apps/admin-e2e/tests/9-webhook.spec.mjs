/* global navigator */
import { accessibilityFaults, expect, sessionOf, settle, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

const profileId = 146471;

test('An address is created and copied; a pushed lead appears, and can be replayed', async ({ page }) => {
  await page.goto('/grow/integrations/whatconverts/webhook');
  await page.getByRole('button', { name: 'Create the address' }).click();
  await expect(page.getByRole('heading', { name: 'Copy this address now' })).toBeFocused();
  await page.getByRole('button', { name: 'Copy address' }).click();
  const url = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(url).pathname).toMatch(/^\/hooks\/wc\/[\w-]+\/[\w-]{43}$/);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await expect(page.getByText(url)).toHaveCount(0);

  const body = {
    trigger: 'new',
    lead_id: 8_000_001,
    profile_id: profileId,
    lead_type: 'Web Form',
    date_created: new Date().toISOString().replace(/\.\d+/, ''),
    contact_name: 'Pushed Person',
  };
  expect((await page.request.post(url, { data: body })).status()).toBe(200);

  const row = page.getByRole('row', { name: /8000001/ });
  await expect(async () => {
    const show = page.getByRole('button', { name: 'Show new deliveries' });
    if (await show.isVisible()) await show.click();
    await expect(row.getByText('Created')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(row.getByText('Unverified')).toBeVisible();
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);

  await row.getByRole('button', { name: /Open the delivery/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('"contact_name": "Pushed Person"')).toBeVisible();
  await dialog.getByRole('button', { name: 'Replay' }).click();
  await expect(page.getByText('1 delivery is worked on again.')).toBeVisible();

  await page.goto('/grow/leads');
  await expect(page.getByRole('button', { name: 'Pushed Person' }).first()).toBeVisible();
});
