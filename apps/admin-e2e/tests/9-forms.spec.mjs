import { createServer } from 'node:http';
import { accessibilityFaults, expect, sessionOf, settle, sidewaysOf, test } from './portal.mjs';

/** A website of somebody else, on an origin of its own, whose page the story writes. */
let website;
let websitePage = '';

test.beforeAll(async () => {
  website = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Kitchens</title>
       <main><h1>Ask us</h1>${websitePage}</main></html>`,
    );
  });
  await new Promise((resolve) => website.listen(0, '127.0.0.1', resolve));
});

test.afterAll(() => website.close());

const websiteOrigin = () => `http://127.0.0.1:${website.address().port}`;

test.describe('A form', () => {
  test.use({ storageState: sessionOf('owner') });

  test('is made from a template, embedded on a website, sent, and its lead is in the portal', async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    await page.goto('/grow/forms');
    await page.getByRole('link', { name: /^Contact/ }).click();
    await page.getByLabel('Name of the form').fill('Ask Brightside');
    await page.getByLabel('Location', { exact: true }).selectOption({ label: 'Austin North' });
    await page.getByLabel(/^Websites that may/).fill(websiteOrigin());
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('menuitem', { name: 'Short text' }).click();
    // The panels of the other fields are closed; theirs stay in the page.
    await page.getByLabel('Label', { exact: true }).filter({ visible: true }).fill('Favourite colour');
    await page.getByRole('button', { name: 'Move Favourite colour up' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Create form' }).click();

    await expect(page).toHaveURL(/\/publish$/);
    await settle(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    websitePage = await page.getByRole('region', { name: 'On your website' }).innerText();

    const visitor = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const site = await visitor.newPage();
    await site.goto(`${websiteOrigin()}/contact?utm_source=flyer&utm_medium=print`);
    await site.getByRole('button', { name: 'Send message' }).click();
    await expect(site.getByText('Enter “Name”.')).toBeVisible();
    await expect(site.getByLabel('Name', { exact: true })).toBeFocused();
    expect(await accessibilityFaults(site)).toEqual([]);
    await site.getByLabel('Name', { exact: true }).fill('Wanda Visitor');
    await site.getByLabel('E-mail').fill('wanda@example.com');
    await site.getByLabel('How can we help?').fill('A new kitchen, please.');
    await site.getByLabel(/^Favourite colour/).fill('Petrol');
    await site.getByLabel(/^I agree/).check();
    await site.getByRole('button', { name: 'Send message' }).click();
    await expect(site.getByText(/^Thank you\. We have your message/)).toBeFocused();
    await visitor.close();

    await page.goto('/grow/leads?tab=all&q=Wanda');
    await page
      .getByRole('button', { name: /Wanda Visitor/ })
      .first()
      .click();
    await expect(page.getByText('A new kitchen, please.').first()).toBeVisible();
    await expect(page.getByText('Petrol')).toBeVisible();
    await expect(page.getByText('flyer').first()).toBeVisible();
  });

  test('has a page of its own that works without script, and a test that is not counted', async ({ page, browser }) => {
    test.setTimeout(120_000);
    await page.goto('/grow/forms');
    await page.getByRole('link', { name: 'Ask Brightside' }).click();
    await page.getByRole('button', { name: 'Send test submission' }).click();
    await expect(page.getByText('Test, not counted')).toBeVisible();
    await settle(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Publish' }).click();
    const address = await page.getByRole('link', { name: 'Open' }).getAttribute('href');

    const visitor = await browser.newContext({ javaScriptEnabled: false, storageState: { cookies: [], origins: [] } });
    const hosted = await visitor.newPage();
    await hosted.setViewportSize({ width: 320, height: 640 });
    await hosted.goto(address);
    // Its style is allowed by name only: without it, the field that nobody should see would be there.
    await expect(hosted.getByLabel('Leave this empty')).not.toBeInViewport();
    await hosted.getByLabel('Name', { exact: true }).fill('Henry Hosted');
    await hosted.getByRole('button', { name: 'Send message' }).click();
    await expect(hosted.getByRole('alert')).toContainText('Enter “E-mail”.');
    await expect(hosted.getByLabel('Name', { exact: true })).toHaveValue('Henry Hosted');
    await hosted.getByLabel('E-mail').fill('henry@example.com');
    await hosted.getByLabel('How can we help?').fill('Hello');
    await hosted.getByRole('checkbox', { name: /I agree/ }).check();
    await hosted.getByRole('button', { name: 'Send message' }).click();
    await expect(hosted.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await visitor.close();

    const looking = await browser.newContext({
      storageState: { cookies: [], origins: [] },
      viewport: { width: 320, height: 640 },
    });
    const looked = await looking.newPage();
    await looked.goto(address);
    expect(await sidewaysOf(looked)).toBe(0);
    expect(await accessibilityFaults(looked)).toEqual([]);
    await looking.close();

    await page.getByRole('tab', { name: 'Activity' }).click();
    await page.reload();
    await expect(page.getByRole('link', { name: 'Henry Hosted' })).toBeVisible();
    const figures = page.getByRole('region', { name: 'Last 30 days' });
    await expect(figures).toContainText('Submissions2');
  });
});
