import { accessibilityFaults, expect, sessionOf, settle, sidewaysOf, test } from './portal.mjs';
import { sendForm } from './visitor.mjs';

test.use({ storageState: sessionOf('owner') });

/** What people of the org do, and how WhatConverts stands. */
const control = async (command, body) => {
  const address = `${process.env.SIMULATOR_URL}/_control/${command}`;
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
  return answer.json();
};
const inOrg = (command, body) => control(`salesforce/${command}`, { org: 'brightside', ...body });
const leadOf = (email) => async () => (await inOrg('all', { object: 'Lead' })).find((lead) => lead.Email === email);
const within = { timeout: 30_000 };
const yesterday = () => new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
/** WhatConverts is read up to a minute ago. */
const twoMinutesAgo = () => `${new Date(Date.now() - 120_000).toISOString().slice(0, 19)}Z`;

/** WhatConverts is read without waiting for the night. */
async function syncNow(page) {
  await page.goto('/grow/integrations');
  const { brands } = await (await page.request.get('/api/v1/session')).json();
  const headers = { 'X-Leadweave-Brand': brands[0].id, origin: new URL(page.url()).origin };
  const connections = await (await page.request.get('/api/v1/connections', { headers })).json();
  const started = await page.request.post(`/api/v1/connections/${connections.data[0].id}/sync-runs`, { headers });
  expect(started.status()).toBe(202);
}

/** The whole page in light and dark, then back to light. */
async function isAccessible(page) {
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('The demo org is connected through its page of consent, set up and started', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/grow/integrations');
  await page.getByRole('link', { name: 'Connect Salesforce' }).click();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Sign in at Salesforce' }).click();
  await expect(page.getByRole('heading', { name: /^Allow access to/ })).toBeVisible();
  await page.getByRole('link', { name: 'Deny' }).first().click();
  await expect(page.getByRole('button', { name: 'Sign in at Salesforce' })).toBeVisible();
  await expect(page).toHaveURL(/outcome=denied/);
  await page.getByRole('button', { name: 'Sign in at Salesforce' }).click();
  await page.getByRole('link', { name: 'Allow' }).first().click();
  await expect(page).toHaveURL(/outcome=connected/);
  await page.getByRole('link', { name: 'Finish set-up' }).click();

  await page.getByRole('button', { name: 'Plan what is missing' }).click();
  await expect(page.getByRole('heading', { name: /steps, .* calls to Salesforce/ })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Do exactly this' }).click();
  await expect(page.getByText('Done, and read back from Salesforce: everything is there.')).toBeVisible(within);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/set-up\/map/);
  await isAccessible(page);
  await page.goto('/grow/integrations/salesforce/set-up/choose');
  await isAccessible(page);
  await page.goto('/grow/integrations/salesforce/set-up/start');
  await page.getByRole('radio', { name: /^Earlier ones too/ }).check();
  await page.getByLabel(/^Since midnight of/).fill(yesterday());
  await page.getByRole('button', { name: 'Count what would happen' }).click();
  await expect(page.getByText(/would be created/).first()).toBeVisible(within);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Run exactly this' }).click();
  await expect(page).toHaveURL(/salesforce\/overview/);
  await isAccessible(page);
});

test('A lead by a form is in the org with its marketing', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/grow/integrations/salesforce/overview');
  const visit = {
    page: 'https://brightside.example.com/emergency',
    parameters: {
      utm_source: 'google',
      utm_medium: 'cpc',
      utm_campaign: 'Emergency Repair',
      utm_term: 'plumber near me',
    },
  };
  await sendForm(page, { name: 'Sally Force', email: 'sally.force@example.com' }, visit);
  await expect.poll(leadOf('sally.force@example.com'), within).toMatchObject({
    Name: 'Sally Force',
    Leadweave_Source__c: 'google',
    Leadweave_Medium__c: 'cpc',
    Leadweave_Campaign__c: 'Emergency Repair',
    Leadweave_Keyword__c: 'plumber near me',
  });
});

test('A deal that is won there is worth its amount here and in WhatConverts', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/grow/integrations/salesforce/opportunities');
  const values = page.getByRole('group', { name: 'On to WhatConverts' });
  for (const name of [/^Quotable/, /^Quote value/, /^Sales value/])
    await values.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await isAccessible(page);

  const email = 'winnie.deal@example.com';
  const { leadId } = await control('create-lead', {
    profile_id: 146471,
    date_created: twoMinutesAgo(),
    lead_type: 'Web Form',
    contact_name: 'Winnie Deal',
    contact_email_address: email,
    email_address: email,
    contact_phone_number: '+15125550186',
    phone_number: '+15125550186',
    additional_fields: {},
    field_mappings: {},
  });
  await syncNow(page);
  await expect.poll(leadOf(email), within).toMatchObject({ WhatConverts_Lead_ID__c: String(leadId) });

  const lead = await leadOf(email)();
  const { opportunityId } = await inOrg('convert-lead', { leadId: lead.Id, opportunityName: 'Winnie: new boiler' });
  const won = { Amount: 4_200, StageName: 'Closed Won' };
  await inOrg('update', { object: 'Opportunity', id: opportunityId, values: won });
  const sales = async () => (await control('read-lead', { leadId })).lead.sales_value;
  await expect.poll(async () => Number(await sales()), within).toBe(4_200);

  await page.goto(`/grow/leads/${lead.Leadweave_Lead_ID__c}`);
  const chain = page.getByRole('region', { name: 'Salesforce' });
  await expect(chain.getByText('Winnie: new boiler')).toBeVisible(within);
  await expect(chain.getByText('$4,200.00')).toBeVisible();
  await isAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOf(page)).toBe(0);
});
