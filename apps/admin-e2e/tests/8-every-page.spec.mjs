import { accessibilityFaults, expect, leadRow, sessionOf, settle, test } from './portal.mjs';

const pages = {
  Leads: '/grow/leads',
  'Leads that nothing matches': '/grow/leads?q=nobody-is-called-like-this',
  Integrations: '/grow/integrations',
  'WhatConverts overview': '/grow/integrations/whatconverts/overview',
  'Location Settings': '/grow/integrations/whatconverts/locations',
  'Sync history': '/grow/integrations/whatconverts/runs',
  Locations: '/settings/locations',
  Users: '/settings/users',
  'API keys': '/settings/api-keys',
  Brand: '/settings/brand',
  Security: '/settings/security',
  Audit: '/settings/audit',
  'Get started': '/onboarding',
  'Page not found': '/grow/nothing',
};

test.describe('axe finds nothing, in light and in dark, on', () => {
  test.use({ storageState: sessionOf('owner') });

  for (const [name, address] of Object.entries(pages)) {
    test(name, async ({ page }) => {
      await page.goto(address);
      await settle(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  test('an opened lead', async ({ page }) => {
    await page.goto('/grow/leads?tab=all&type=phone_call');
    await leadRow(page).getByRole('button').first().click();
    await expect(page.getByRole('region', { name: 'Attribution' })).toBeVisible();
    await settle(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a run', async ({ page }) => {
    await page.goto('/grow/integrations/whatconverts/runs');
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page).toHaveURL(/runs\/[\w-]+/);
    await settle(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the dialog that adds a location', async ({ page }) => {
    await page.goto('/settings/locations');
    await page.getByRole('button', { name: 'Add location' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the dialog that invites a person', async ({ page }) => {
    await page.goto('/settings/users');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test('axe finds nothing, in light and in dark, on the pages before signing in', async ({ page }) => {
  const faults = [];
  for (const address of ['/sign-in', '/forgot-password', '/reset-password?token=unknown', '/invitation/unknown']) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    await settle(page);
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${address}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
