import { expect, leadRow, sessionOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

async function openForm(page) {
  await page.goto('/grow/leads?tab=all&type=web_form');
  await leadRow(page, 3).getByRole('button').first().click();
  const lead = page.getByRole('article', { name: 'Lead' });
  await expect(lead.getByRole('heading', { level: 2 })).toBeFocused();
  return lead;
}

test('N begins a note, which stays and is told in the timeline', async ({ page }) => {
  const lead = await openForm(page);
  await page.keyboard.press('n');
  await expect(lead.getByLabel('New note')).toBeFocused();
  await page.keyboard.type('Asked for a call on Monday.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Note added').first()).toBeVisible();
  await page.reload();
  await expect(lead.getByRole('region', { name: 'Notes' })).toContainText('Asked for a call on Monday.');
  await expect(lead.getByRole('region', { name: 'Timeline' })).toContainText('Note written by you');
});

test('A name is corrected in place and taken back by a key', async ({ page }) => {
  const lead = await openForm(page);
  const name = await lead.getByRole('heading', { level: 2 }).innerText();
  const contact = lead.getByRole('region', { name: 'Contact' });
  await contact.getByRole('button', { name: 'Edit name' }).click();
  await contact.getByRole('textbox', { name: 'Name' }).fill('Robin Corrected');
  await page.keyboard.press('Enter');
  await expect(contact).toContainText('Entered by you');
  await expect(lead.getByRole('heading', { level: 2 })).toHaveText('Robin Corrected');
  await page.keyboard.press('z');
  await expect(lead.getByRole('heading', { level: 2 })).toHaveText(name);
});
