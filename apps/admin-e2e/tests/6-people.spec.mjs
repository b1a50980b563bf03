import { expect, leadRow, sessionOf, test } from './portal.mjs';

const password = 'staple-battery-horse';

test('A franchisee joins by invitation and sees the leads of the own location only', async ({ browser }) => {
  const page = await join(browser, {
    email: 'sam@example.com',
    name: 'Sam Sample',
    role: 'Franchisee',
    location: 'Denver Central',
  });
  await page.goto('/grow/leads?tab=all');
  await expect(leadRow(page)).toContainText('Denver Central');
  const rows = page.getByRole('table', { name: /leads$/ }).getByRole('row');
  await expect(rows.filter({ hasText: 'Austin North' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Tampa Bay' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Integrations' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Users' })).toHaveCount(0);
  await page.context().close();
});

test('The owner sees the brand as the franchisee does, and ends that', async ({ browser }) => {
  const owner = await browser.newContext({ storageState: sessionOf('owner') });
  const page = await owner.newPage();
  await page.goto('/settings/users');
  await page.getByRole('button', { name: 'Actions for Sam Sample' }).click();
  await page.getByRole('menuitem', { name: 'Preview as this person' }).click();
  await expect(page.getByText('You see the brand as Sam Sample sees it.')).toBeVisible();
  await page.getByRole('tab', { name: /All/ }).click();
  const rows = page.getByRole('table', { name: /leads$/ }).getByRole('row');
  await expect(leadRow(page)).toContainText('Denver Central');
  await expect(rows.filter({ hasText: 'Austin North' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Integrations' })).toHaveCount(0);
  await page.getByRole('button', { name: 'End preview' }).click();
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Integrations' })).toBeVisible();
  await owner.close();
});

test('Somebody of marketing sees every lead and cannot score', async ({ browser }) => {
  const page = await join(browser, { email: 'kim@example.com', name: 'Kim Sample', role: 'Marketing' });
  await page.goto('/grow/leads?tab=all');
  await expect(
    page
      .getByRole('table', { name: /leads$/ })
      .getByRole('row')
      .nth(1),
  ).toBeVisible();
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0);
  await page.context().close();
});

/** Invites as the owner, takes the link out of the mail and accepts it in a browser of its own. */
async function join(browser, { email, name, role, location }) {
  const owner = await browser.newContext({ storageState: sessionOf('owner') });
  const users = await owner.newPage();
  await users.goto('/settings/users');
  await users.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = users.getByRole('dialog', { name: 'Invite a person' });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  if (location) await dialog.getByRole('checkbox', { name: location }).check();
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await expect(users.getByRole('row', { name: new RegExp(email) })).toContainText('Invited');

  const page = await (await browser.newContext()).newPage();
  await page.goto(await mailedLink(owner.request, email));
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  await expect(page).not.toHaveURL(/invitation/);
  await owner.close();
  return page;
}

async function mailedLink(request, email) {
  const { data } = await (await request.get('/api/v1/development-mailbox')).json();
  return /https?:\S*invitation\S*/.exec(data.find(({ to }) => to === email)?.text ?? '')?.[0];
}
