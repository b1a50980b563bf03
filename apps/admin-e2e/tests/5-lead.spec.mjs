import { expect, leadRow, sessionOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

async function openFirst(page, query) {
  await page.goto(`/grow/leads?${query}`);
  await leadRow(page).getByRole('button').first().click();
  const lead = page.getByRole('article', { name: 'Lead' });
  await expect(lead.getByRole('heading', { level: 2 })).toBeVisible();
  return lead;
}

test('A lead shows where it comes from, in the order of a marketing report', async ({ page }) => {
  const lead = await openFirst(page, 'tab=all&type=web_form');
  const attribution = lead.getByRole('region', { name: 'Attribution' });
  const labels = (await attribution.getByRole('term').allInnerTexts()).map((text) => text.trim());
  expect(labels.slice(0, 5)).toEqual(['Source', 'Medium', 'Campaign', 'Keyword', 'Device']);
});

test('A value that nobody captured says so', async ({ page }) => {
  const lead = await openFirst(page, 'tab=all&channel=direct');
  await expect(lead.getByRole('region', { name: 'Attribution' }).getByText('Not captured').first()).toBeVisible();
});

test('A call is an Inbound Call with its recording', async ({ page }) => {
  const lead = await openFirst(page, 'tab=all&type=phone_call&hasRecording=true');
  await expect(lead.getByText('Inbound Call').first()).toBeVisible();
  await expect(lead.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(lead.getByRole('slider', { name: 'Place in the recording' })).toBeVisible();
});

test('Next and Previous follow the list', async ({ page }) => {
  await page.goto('/grow/leads?tab=all&type=phone_call');
  const second = await leadRow(page, 1).getByRole('button').first().innerText();
  const lead = await openFirst(page, 'tab=all&type=phone_call');
  const first = await lead.getByRole('heading', { level: 2 }).innerText();
  await lead.getByRole('button', { name: 'Next lead' }).click();
  await expect(lead.getByRole('heading', { level: 2 })).toHaveText(second);
  await lead.getByRole('button', { name: 'Previous lead' }).click();
  await expect(lead.getByRole('heading', { level: 2 })).toHaveText(first);
});

test('A brand admin sees the data as it was received', async ({ page }) => {
  const lead = await openFirst(page, 'tab=all&type=web_form');
  await lead.getByRole('button', { name: 'Show what was received' }).click();
  await expect(lead.getByText('"lead_id"').first()).toBeVisible();
});
