/* global document, MutationObserver, window */
import { expect, leadRow, sessionOf, settle, sidewaysOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner'), viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('On a phone leads are cards that can be scored and opened', async ({ page }) => {
  await page.goto('/grow/leads');
  const card = leadRow(page);
  await expect(card).toBeVisible();
  const { width, height } = await card.boundingBox();
  expect(width).toBeLessThanOrEqual(390);
  expect(height).toBeGreaterThan(100);
  const name = await card.getByRole('button').first().innerText();
  await card.getByRole('radio', { name: 'Good' }).tap();
  await expect(page.getByText(`${name} marked Good`).first()).toBeVisible();
  await leadRow(page).getByRole('button').first().tap();
  await expect(page.getByRole('article', { name: 'Lead' }).getByRole('heading', { level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'Close lead' }).tap();
  await expect(leadRow(page)).toBeVisible();
});

test('The first leads need little, and nothing twice', async ({ page }) => {
  await page.addInitScript(rememberFirstLead);
  await page.goto('/grow/leads');
  await expect(leadRow(page)).toBeVisible();
  // What is asked for when the leads stand there is for later.
  const needed = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= window.firstLeadAt)
      .map(({ name, transferSize }) => ({ name, transferSize })),
  );
  const scripts = needed.filter(({ name }) => new URL(name).pathname.endsWith('.js'));
  const transferred = scripts.reduce((sum, { transferSize }) => sum + transferSize, 0);
  expect(transferred).toBeGreaterThan(100_000);
  expect(transferred).toBeLessThan(250_000);
  const addresses = needed.map(({ name }) => name);
  expect(addresses.filter((address, place) => addresses.indexOf(address) !== place)).toEqual([]);
});

test('Nothing scrolls sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = {};
  for (const address of addresses) {
    await page.goto(address);
    await settle(page);
    const pixels = await sidewaysOf(page);
    if (pixels > 0) sideways[address] = pixels;
  }
  expect(sideways).toEqual({});
});

const addresses = [
  '/grow/leads',
  '/grow/leads?tab=all&type=phone_call&status=new',
  '/grow/integrations',
  '/grow/integrations/whatconverts/overview',
  '/grow/integrations/whatconverts/locations',
  '/grow/integrations/whatconverts/runs',
  '/settings/locations',
  '/settings/users',
  '/settings/brand',
  '/settings/security',
  '/settings/audit',
  '/onboarding',
];

/** Notes the moment at which the first lead stands on the page. */
function rememberFirstLead() {
  window.firstLeadAt = Number.POSITIVE_INFINITY;
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('tr[lw-lead-row]')) return;
    window.firstLeadAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
