import { accessibilityFaults, countOf, expect, sessionOf, settle, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

test('Review says that nothing needs anybody, or asks with evidence and answers', async ({ page }) => {
  await page.goto('/watch/review');
  await settle(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  const questions = page.getByRole('list', { name: 'Items' }).getByRole('article');
  if ((await questions.count()) === 0) {
    await expect(page.getByText('Nothing needs you')).toBeVisible();
  } else {
    await questions.first().getByRole('button').first().press('Enter');
    await expect(page.getByRole('list', { name: 'Answers' })).toBeVisible();
  }
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('Triage scores leads by keyboard alone and leads back to the list', async ({ page }) => {
  await page.goto('/grow/leads');
  await settle(page);
  await expect.poll(() => countOf(page, 'Unscored')).toBeGreaterThan(2);
  await page.getByRole('link', { name: 'Triage' }).press('Enter');
  const triage = page.getByRole('dialog', { name: 'Triage' });
  const lead = triage.getByRole('heading', { level: 2 });
  await expect(lead).toBeVisible();
  await expect(triage.getByText(/\d left$/)).toBeVisible();
  const left = async () => Number((await triage.getByText(/\d left$/).textContent()).replaceAll(/\D/g, ''));
  const before = await left();
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.keyboard.press('g');
  expect((await saved).ok()).toBe(true);
  await expect.poll(left).toBe(before - 1);
  const undone = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.keyboard.press('z');
  expect((await undone).ok()).toBe(true);
  await expect.poll(left).toBe(before);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/grow\/leads(\?|$)/);
});

test('A person is counted, erased for good, and stays away from the list', async ({ page }) => {
  await page.goto('/grow/leads?tab=all');
  await settle(page);
  const email = await page.evaluate(async () => {
    const { brands } = await (await fetch('/api/v1/session')).json();
    const headers = { 'X-Leadweave-Brand': brands[0].id };
    const { data } = await (await fetch('/api/v1/leads?limit=100', { headers })).json();
    return data.find(({ contact }) => contact.email).contact.email;
  });
  await page.goto('/settings/privacy');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Find this person' }).click();
  await expect(page.getByText('What is held')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText(/^Erased: /)).toBeVisible();
  await page.goto(`/grow/leads?tab=all&q=${encodeURIComponent(email)}`);
  await settle(page);
  await expect(page.getByRole('heading', { name: 'No leads match' })).toBeVisible();
});
