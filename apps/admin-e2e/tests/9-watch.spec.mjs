import { accessibilityFaults, expect, inDatabase, sessionOf, settle, sidewaysOf, test } from './portal.mjs';

test.use({ storageState: sessionOf('owner') });

const balanced = /^Balanced: every lead/;

async function compare(page) {
  await page.getByRole('button', { name: /^Compare( again)?$/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/left today for/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('Every lead is accounted for; a gap is found, fetched and closed', async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto('/watch/reconciliation');
  await settle(page);
  await compare(page);
  await expect(page.getByText('Last compared just now.')).toBeVisible({ timeout: 45_000 });
  // The simulated account lives: what came since the last sync is fetched first.
  const fetching = page.getByRole('button', { name: 'Fetch the missing' });
  if (await fetching.isVisible()) {
    await fetching.click();
    await page.getByRole('button', { name: 'Fetch them' }).click();
  }
  await expect(page.getByText(balanced)).toBeVisible({ timeout: 45_000 });

  const lost = await inDatabase(loseNewestLead);
  await page.reload();
  await settle(page);
  await compare(page);
  await expect(page.getByText('1 lead is missing on one day.')).toBeVisible({ timeout: 45_000 });
  await page
    .getByRole('button', { name: /1 missing: show the leads/ })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByText(`WhatConverts lead ${lost}`)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  await page.getByRole('button', { name: 'Fetch the missing' }).click();
  await expect(page.getByRole('dialog').getByText(/about 2 requests/)).toBeVisible();
  await page.getByRole('button', { name: 'Fetch them' }).click();
  await expect(page.getByText(balanced)).toBeVisible({ timeout: 45_000 });
  expect.soft(await accessibilityFaults(page)).toEqual([]);
});

test('An alert says what to do, and a person takes note of it', async ({ page }) => {
  await inDatabase(raiseOldKey);
  await page.goto('/watch/health');
  await settle(page);
  await expect(page.getByRole('heading', { name: /was not changed for 100 days/ })).toBeVisible();
  const open = page.getByRole('button', { name: 'Acknowledge' });
  const before = await open.count();
  await open.last().click();
  await expect(page.getByText('Acknowledged', { exact: true }).first()).toBeVisible();
  await expect(open).toHaveCount(before - 1);
  await expect(page.getByRole('row', { name: /Austin North/ })).toBeVisible();
  expect.soft(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of ['/watch/health', '/watch/reconciliation']) {
    await page.goto(address);
    await settle(page);
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
  }
});

/** As if it had never arrived. Two days old, so that it lies inside a whole day. */
async function loseNewestLead(client) {
  const { rows } = await client.query(
    `select external_id, lead_id from source_record r
      where source = 'whatconverts' and id = lead_id and occurred_at < now() - interval '2 days'
        and not exists (select from bulk_action_lead b where b.brand_id = r.brand_id and b.lead_id = r.lead_id)
      order by occurred_at desc limit 1`,
  );
  const [{ external_id: externalId, lead_id: leadId }] = rows;
  await client.query('delete from lead_event where lead_id = $1', [leadId]);
  await client.query('delete from source_record where lead_id = $1', [leadId]);
  await client.query('delete from lead where id = $1', [leadId]);
  return externalId;
}

/** The cause is real, so that the next look of the product finds it too. */
async function raiseOldKey(client) {
  await client.query(
    `update connection set created_at = now() - interval '100 days 1 hour', rotated_at = null where state <> 'disconnected'`,
  );
  await client.query(
    `insert into alert (brand_id, id, kind, subject, state, urgency, facts, opened_at, seen_at)
     select brand_id, gen_random_uuid(), 'key_old', id::text, 'open', 'warning',
            jsonb_build_object('days', 100, 'connection', label), now(), now()
       from connection where state <> 'disconnected' on conflict do nothing`,
  );
}
