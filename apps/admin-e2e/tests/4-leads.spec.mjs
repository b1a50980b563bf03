import { countOf, expect, leadRow, sessionOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

const choice = (row, name) => row.getByRole('radio', { name });
const nameOf = (row) => row.getByRole('button').first().innerText();

test.beforeEach(async ({ page }) => {
  await page.goto('/grow/leads');
  await expect(leadRow(page)).toBeVisible();
});

test('A click scores a lead Good and the counts of the tabs follow', async ({ page }) => {
  await expect.poll(() => countOf(page, 'Unscored')).toBeGreaterThan(1000);
  const [unscored, good] = [await countOf(page, 'Unscored'), await countOf(page, 'Good')];
  const name = await nameOf(leadRow(page));
  await choice(leadRow(page), 'Good').click();
  await expect(page.getByText(`${name} marked Good`).first()).toBeVisible();
  await expect.poll(() => countOf(page, 'Unscored')).toBe(unscored - 1);
  await expect.poll(() => countOf(page, 'Good')).toBe(good + 1);
});

test('A key scores a lead Spam and another takes it back', async ({ page }) => {
  const unscored = await settledCount(page, 'Unscored');
  const spam = await countOf(page, 'Spam');
  await leadRow(page, 1).focus();
  await page.keyboard.press('s');
  await expect.poll(() => countOf(page, 'Spam')).toBe(spam + 1);
  await page.keyboard.press('z');
  await expect.poll(() => countOf(page, 'Spam')).toBe(spam);
  await expect.poll(() => countOf(page, 'Unscored')).toBe(unscored);
});

test('Two leads are scored in one step', async ({ page }) => {
  await settledCount(page, 'Unscored');
  const good = await countOf(page, 'Good');
  await leadRow(page, 0).getByRole('checkbox').check();
  await leadRow(page, 1).getByRole('checkbox').check();
  const bar = page.getByRole('region', { name: 'Selected leads' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Good' }).click();
  await expect(page.getByText('2 leads marked Good').first()).toBeVisible();
  await expect.poll(() => countOf(page, 'Good')).toBe(good + 2);
});

test('A phone number typed in another format finds its lead', async ({ page }) => {
  const row = leadRow(page)
    .or(page.getByRole('row'))
    .filter({ hasText: /\(\d{3}\) \d{3}-\d{4}/ })
    .first();
  const [, area, office, line] = /\((\d{3})\) (\d{3})-(\d{4})/.exec(await row.innerText());
  await page.getByRole('searchbox', { name: 'Search leads' }).fill(`+1 ${area}.${office}.${line}`);
  await expect(page).toHaveURL(/q=/);
  await expect(leadRow(page)).toContainText(`(${area}) ${office}-${line}`);
});

test('A filtered list has an address that shows the same list to whoever opens it', async ({ page, context }) => {
  await page.getByRole('tab', { name: /All/ }).click();
  await page.getByRole('button', { name: 'Type', exact: true }).click();
  const choices = page.getByRole('dialog', { name: 'Filter by type' });
  await choices.getByRole('checkbox', { name: 'Inbound Call' }).check();
  await choices.getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(/type=phone_call/);
  await expect(page.getByRole('button', { name: 'Clear filter Type' })).toBeVisible();
  await expect(leadRow(page)).toContainText('Inbound Call');

  const copied = await context.newPage();
  await copied.goto(page.url());
  await expect(copied.getByRole('tab', { name: /All/ })).toHaveAttribute('aria-selected', 'true');
  await expect(copied.getByRole('button', { name: 'Clear filter Type' })).toBeVisible();
  await expect(leadRow(copied)).toContainText('Inbound Call');
  await expect(async () => expect(await leadsOf(copied)).toEqual(await leadsOf(page))).toPass({ timeout: 10_000 });
});

test('Everything in the list works without a mouse', async ({ page }) => {
  await leadRow(page, 0).focus();
  await page.keyboard.press('j');
  await expect(leadRow(page, 1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(leadRow(page, 0)).toBeFocused();
  await page.keyboard.press('j');
  const name = await nameOf(leadRow(page, 1));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/grow\/leads\/[\w-]+/);
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/grow\/leads(\?|$)/);
  await expect(leadRow(page, 1)).toBeFocused();
});

/** The number on a tab when the first counts have come. */
async function settledCount(page, tab) {
  await expect.poll(() => countOf(page, tab)).toBeGreaterThan(0);
  return countOf(page, tab);
}

const leadsOf = (page) =>
  page
    .getByRole('table', { name: /leads$/ })
    .getByRole('row')
    .allInnerTexts();
