import { readFile } from 'node:fs/promises';
import { expect, leadRow, sessionOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

test('A list is kept as a view, shared, changed and put back', async ({ page, browser }) => {
  test.setTimeout(90_000);
  await page.goto('/grow/leads?tab=all&type=phone_call');
  await expect(leadRow(page)).toContainText('Inbound Call');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: /Save as a new view/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a new view' });
  await dialog.getByLabel('Name').fill('Every call');
  await dialog.getByRole('checkbox', { name: /Everybody in the brand/ }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const menu = page.getByRole('button', { name: /^Every call/ });
  await expect(menu).toBeVisible();

  await page.getByRole('tab', { name: /Good/ }).click();
  await expect(menu).toHaveAccessibleName(/unsaved changes/);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Reset to the saved view' }).click();
  await expect(page.getByRole('tab', { name: /All/ })).toHaveAttribute('aria-selected', 'true');
  await expect(menu).not.toHaveAccessibleName(/unsaved changes/);

  // Somebody else of the brand, on another device.
  const device = await browser.newContext({ storageState: sessionOf('owner') });
  const other = await device.newPage();
  await other.goto('/grow/leads');
  await other.getByRole('button', { name: 'Views' }).click();
  await other.getByRole('menuitemradio', { name: /Every call/ }).click();
  await expect(other).toHaveURL(/type=phone_call/);
  await expect(leadRow(other)).toContainText('Inbound Call');
  await device.close();
});

test('Columns that are chosen are there on another device', async ({ page, browser }) => {
  await page.goto('/grow/leads?tab=all');
  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  const kept = page.waitForResponse((response) => response.url().endsWith('/saved-views/choice'));
  await dialog.getByRole('checkbox', { name: 'Campaign' }).check();
  await kept;
  await dialog.getByRole('button', { name: 'Done' }).click();
  const device = await browser.newContext({ storageState: sessionOf('owner') });
  const other = await device.newPage();
  await other.goto('/grow/leads?tab=all');
  await expect(other.getByRole('columnheader', { name: 'Campaign' })).toBeVisible();
  await device.close();
});

test('The current list is exported and downloaded', async ({ page }) => {
  await page.goto('/grow/leads?tab=all&type=chat');
  await expect(leadRow(page)).toContainText('Live Chat');
  await page.getByRole('button', { name: /^Export/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Export leads' });
  await dialog.getByRole('button', { name: /^Export [\d,]+ leads/ }).click();
  const link = dialog.getByRole('link', { name: /Download/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^leads-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('"Received","Time zone","Location","Type"');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes('"Live Chat"') && line.startsWith('"20'))).toEqual([]);
});

test('A new lead is told by mail, and the log says so', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/settings/notifications');
  await page.getByLabel('Form, All my locations').selectOption('At once');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Your notifications are saved.').first()).toBeVisible();

  // A run reads up to a minute ago, because the vendor's newest minute is not settled.
  const date_created = new Date(Date.now() - 5 * 60_000).toISOString();
  const lead = { profile_id: 146471, lead_type: 'Web Form', contact_name: 'Riley Sample', date_created };
  const created = await fetch(`${process.env.SIMULATOR_URL}/_control/create-lead`, {
    method: 'POST',
    body: JSON.stringify(lead),
  });
  expect(created.ok).toBe(true);
  await page.goto('/grow/integrations/whatconverts/overview');
  await page.getByRole('button', { name: 'Sync now' }).click();

  const mails = async () => {
    const { data } = await (await page.request.get('/api/v1/development-mailbox')).json();
    return data.filter(({ to }) => to === 'owner@example.com').map(({ subject }) => subject);
  };
  await expect.poll(mails, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/^New lead at Austin North: /));
  await page.goto('/settings/notifications');
  await expect(page.getByRole('row', { name: /Jordan Sample.*Sent/ }).first()).toBeVisible();
});
