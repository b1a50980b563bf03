import { accessibilityFaults, countOf, expect, inDatabase, sessionOf, settle, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

test('Review asks about what was not understood, with evidence; an answer is remembered', async ({ page }) => {
  await inDatabase(keepUnreadable);
  await page.goto('/watch/review');
  await settle(page);
  const items = page.getByRole('list', { name: 'Items' });
  const asked = items.getByRole('article', { name: 'Record wc-unread of WhatConverts could not be read.' });
  await asked.getByRole('button').first().press('Enter');
  await expect(asked.getByRole('list', { name: 'Answers' })).toBeVisible();
  await expect(asked.getByText('{"lead_id": 5, ')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await asked.getByRole('button', { name: /^Ignore/ }).click();
  await page.getByLabel('Why?').fill('Cut off on its way');
  await page.getByRole('button', { name: 'Ignore for good' }).click();
  await expect(asked).toHaveCount(0);
  await page.getByRole('radio', { name: 'Decided' }).click();
  await expect(asked.getByText('Cut off on its way')).toBeVisible();
});

test('Review puts the records of a conflict beside each other, and what was kept can be opened again', async ({
  page,
}) => {
  await inDatabase(claimTwice);
  await page.goto('/watch/review?kind=conflict');
  await settle(page);
  const asked = page.getByRole('article', { name: /paired and 12 s apart, or .*, alone and 40 s apart/ });
  await asked.getByRole('button').first().press('Enter');
  await expect(asked.getByRole('link', { name: 'Open its lead' })).toHaveCount(3);
  await expect(asked.getByText('differs').first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await asked.getByRole('button', { name: 'Keep the pair' }).click();
  await expect(asked).toHaveCount(0);
  await page.getByRole('radio', { name: 'Decided' }).click();
  await expect(asked.getByText('Kept as it was')).toBeVisible();
  const openAgain = asked.getByRole('button', { name: 'Open again' });
  // The list may be read once more meanwhile, which closes the item.
  await expect(async () => {
    if (!(await openAgain.isVisible())) await asked.getByRole('button').first().press('Enter');
    await expect(openAgain).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await openAgain.click();
  await page.getByRole('radio', { name: 'Waiting' }).click();
  await expect(asked).toBeVisible();
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

/** Three records of one location, as if two of them claimed the first. */
async function claimTwice(client) {
  await client.query(
    `with one as (select brand_id, location_id from source_record group by 1, 2 order by count(*) desc limit 1),
       record as (select r.*, row_number() over (order by r.id) as n from source_record r join one using (brand_id, location_id))
     insert into lead_conflict (brand_id, location_id, native_id, whatconverts_id, reason, difference_ms, taken_native_id,
       taken_whatconverts_id, taken_difference_ms, found_at)
     select a.brand_id, a.location_id, a.id, c.id, 'partner-taken', 40000, a.id, b.id, 12000, now()
       from record a join record b on b.n = 2 join record c on c.n = 3 where a.n = 1`,
  );
}

/** A body that was cut off, as it would have been kept when it arrived. */
async function keepUnreadable(client) {
  await client.query(
    `insert into inbox (brand_id, id, source, kind, digest, raw, state, reason, external_id, received_at)
     select brand_id, gen_random_uuid(), 'whatconverts', 'api-row', sha256('cut off'), '{"lead_id": 5, ', 'quarantined',
            'unreadable', 'wc-unread', now()
       from connection where state <> 'disconnected' limit 1`,
  );
}
