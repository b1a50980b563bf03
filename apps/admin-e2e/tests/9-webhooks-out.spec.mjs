/* global navigator */
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { accessibilityFaults, expect, sessionOf, settle, sidewaysOf, test } from './portal.mjs';
import { sendForm } from './visitor.mjs';

test.use({ storageState: sessionOf('owner') });

/** A system of the customer, on an address of its own. */
let receiver;
const received = [];

test.beforeAll(async () => {
  receiver = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') received.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.end('<b>taken</b>');
    });
  });
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

test.afterAll(() => receiver.close());

/** Requests with bodies of a kind: leads of other stories may still change meanwhile, and are told as well. */
const bodiesWhere = (isMeant) => received.filter(({ body }) => isMeant(JSON.parse(body)));
const ofWendy = () =>
  bodiesWhere(({ type, data }) => type === 'lead.created' && data.contact?.name === 'Wendy Webhook');
const tests = () => bodiesWhere(({ test: isTest }) => isTest);
const arrivals = (list, count) => expect.poll(() => list().length, { timeout: 30_000 }).toBe(count);

test('An endpoint is verified and added, a lead arrives there signed, and is sent again', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/grow/integrations');
  await page.getByRole('link', { name: 'Set up webhooks' }).click();
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('link', { name: 'Add endpoint' }).click();

  await page.getByLabel('Address', { exact: true }).fill('http://10.0.0.5/hook');
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('The address leads into a private network, which is never called.')).toBeVisible();
  await page.getByLabel('Address', { exact: true }).fill(`http://127.0.0.1:${receiver.address().port}/leads`);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('It can be reached and answered 200.')).toBeVisible();
  await page.getByLabel('Name, if it helps you').fill('Our CRM');
  const kinds = page.getByRole('group', { name: 'Kinds of lead', exact: true });
  await kinds.getByRole('radio', { name: 'Only these' }).check();
  await page.getByRole('checkbox', { name: 'Web form' }).check();
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Create endpoint' }).click();

  await expect(page.getByRole('heading', { name: 'Copy the signing secret now' })).toBeFocused();
  await page.getByRole('button', { name: 'Copy secret' }).click();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  await sendForm(page, { name: 'Wendy Webhook', email: 'wendy@example.com' });
  await arrivals(ofWendy, 1);
  const [{ headers, body }] = ofWendy();
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({
    type: 'lead.created',
    data: { type: 'web_form', contact: { name: 'Wendy Webhook' } },
  });

  await page.getByRole('link', { name: 'All its deliveries' }).click();
  const row = page.getByRole('row', { name: /Lead created/ }).first();
  await expect(row.getByText('Delivered')).toBeVisible({ timeout: 20_000 });
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await row.getByRole('link', { name: 'Lead created' }).focus();
  await page.keyboard.press('r');
  await arrivals(ofWendy, 2);
  const [, again] = ofWendy();
  expect(again.headers['webhook-id']).toBe(headers['webhook-id']);
  expect(again.body.equals(body)).toBe(true);

  await row.getByRole('link', { name: 'Lead created' }).click();
  await expect(page.getByText('"name": "Wendy Webhook"')).toBeVisible();
  await expect(page.getByText('<b>taken</b>').first()).toBeVisible();
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOf(page)).toBe(0);
});

test('A test event goes to an endpoint and to the inspector, and is not counted', async ({ page }) => {
  await page.goto('/grow/integrations/webhooks');
  await page.getByRole('link', { name: 'Our CRM' }).click();
  await page.getByRole('button', { name: 'Send test event' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Event').selectOption({ label: 'Lead scored' });
  await dialog.getByRole('button', { name: 'Send test' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lead scored (test)' })).toBeVisible();
  await arrivals(tests, 1);
  expect(JSON.parse(tests()[0].body)).toMatchObject({ type: 'lead.scored', test: true });

  await page.goto('/grow/integrations/webhooks/inspector');
  await page.getByRole('main').getByRole('combobox').first().selectOption({ label: 'Lead created' });
  await page.getByRole('button', { name: 'Send test event' }).click();
  await expect(page.getByText(/^webhook-signature: v1,/m)).toBeVisible();
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.goto('/grow/integrations/webhooks');
  await expect(page.getByRole('row', { name: /Our CRM/ })).toContainText('1 delivered');
});

test('The catalogue shows schema and example of an event for a type of lead', async ({ page }) => {
  await page.goto('/grow/integrations/webhooks/catalogue');
  await page.getByRole('button', { name: /^Lead scored/ }).click();
  await page.getByLabel('Type of lead').selectOption({ label: 'Phone call' });
  await expect(page.getByRole('group', { name: 'Example' })).toContainText('"type": "phone_call"');
  await expect(page.getByRole('group', { name: 'JSON Schema' })).toContainText('"const": "phone_call"');
  await settle(page);
  expect(await accessibilityFaults(page)).toEqual([]);
});
