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
  const requests = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto('/grow/leads');
  await expect(leadRow(page)).toBeVisible();
  const needed = requests.splice(0);
  const scripts = needed.filter((request) => request.resourceType() === 'script');
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  const transferred = sizes.reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  );
  expect(transferred).toBeGreaterThan(100_000);
  expect(transferred).toBeLessThan(250_000);
  const addresses = needed.map((request) => request.url());
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
