import { accessibilityFaults, expect, sessionOf, settle, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

const locations = '/grow/integrations/whatconverts/locations';

test('A location loses its Profile ID; its leads move to another one, and back', async ({ page }) => {
  await page.goto(locations);
  await settle(page);
  const field = page.getByLabel('Profile ID of Tampa Bay');
  const profileId = await field.inputValue();
  await field.fill('');
  await page.keyboard.press('ControlOrMeta+s');

  const dialog = page.getByRole('dialog', { name: 'Stop reading Tampa Bay?' });
  await expect(dialog.getByText(/has brought [\d,]+ leads here/)).toBeVisible();
  await dialog.getByRole('radio', { name: 'Move them to another location' }).check();
  const move = dialog.getByRole('button', { name: 'Stop reading, move leads' });
  await expect(move).toBeDisabled();
  await dialog.getByLabel('Move them to', { exact: true }).selectOption('Denver Central');
  await expect(dialog.getByText(/leads move to Denver Central/)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await move.click();

  const result = page.getByRole('dialog', { name: 'Tampa Bay is no longer read' });
  await expect(result.getByText(/leads moved to Denver Central\.$/)).toBeVisible({ timeout: 30_000 });
  expect(await accessibilityFaults(page)).toEqual([]);
  await result.getByRole('button', { name: 'Move them back' }).click();
  await expect(result.getByText(/leads moved to Tampa Bay\.$/)).toBeVisible({ timeout: 30_000 });
  await result.getByRole('button', { name: 'Close' }).click();

  await expect(field).toHaveValue('');
  await field.fill(profileId);
  await page.keyboard.press('ControlOrMeta+s');
  const row = page.getByRole('row', { name: /^Tampa Bay/ });
  await expect(row.getByText(/^(Mapped|Loading history)/)).toBeVisible();
});
