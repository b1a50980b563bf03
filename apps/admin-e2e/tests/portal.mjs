// What every story needs: people, a page that is watched, and the look at a page in both themes.
/* global CSSTransition, document, requestAnimationFrame */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import pg from 'pg';

export { expect };

export const owner = { name: 'Jordan Sample', email: 'owner@example.com', password: 'correct-horse-battery' };

/** File with the cookies of a person who is signed in. */
export const sessionOf = (person) => join(process.env.BROWSER_TEST_DIRECTORY, `${person}.json`);

/** Each page is watched: an exception or a breach of the content security policy fails the story. */
export const test = base.extend({
  context: async ({ context }, use) => {
    const faults = [];
    context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
    context.on('console', (message) => {
      if (/content security policy/i.test(message.text())) faults.push(message.text());
    });
    await use(context);
    expect(faults).toEqual([]);
  },
});

/** Signs in as a person does. */
export async function signIn(page, { email, password }) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Rules whose outcome depends on colours; the others find the same in every theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, in light and in dark. */
export async function accessibilityFaults(page) {
  // Menus and dialogs lie outside the landmarks by their nature; every other rule checks what is inside them.
  const layered = (await page.locator('.cdk-overlay-pane').count()) > 0;
  const everything = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(layered ? ['region'] : []);
  const light = faultsOf('light', await everything.analyze());
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await coloursSettled(page);
  // A message that fades away between the two looks has no colours to speak of.
  const coloursOnly = new AxeBuilder({ page }).withRules(colourRules).exclude('mat-snack-bar-container');
  return [...light, ...faultsOf('dark', await coloursOnly.analyze())];
}

/** Colours change over a moment; in between, their contrast says nothing. */
const coloursSettled = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });

function faultsOf(theme, { violations }) {
  return violations.map(
    ({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Waits until the heading is there and what it stands for has been read. */
export async function settle(page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  // Skeletons come after 150 ms; before that there is nothing on the page to wait for.
  await page.waitForTimeout(300);
  await expect(page.locator('lw-skeleton')).toHaveCount(0);
}

/** By how many pixels the page can be moved sideways, once what follows a new size (charts, tabs) has followed. */
export const sidewaysOf = (page) =>
  page.evaluate(async () => {
    const root = document.documentElement;
    const tooWide = () => root.scrollWidth - root.clientWidth;
    for (let looks = 0; looks < 60 && tooWide() > 0; looks += 1)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return tooWide();
  });

/** A row of the lead list, by place. */
export const leadRow = (page, place = 0) =>
  page
    .getByRole('table', { name: /leads$/ })
    .getByRole('row')
    .filter({ has: page.getByRole('radiogroup') })
    .nth(place);

/** The number that stands on a tab of the lead list. */
export async function countOf(page, tab) {
  const text = await page.getByRole('tab', { name: new RegExp(`^\\s*${tab}`) }).textContent();
  return Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));
}

/** For what no person can do in the portal: what is lost, broken, or a hundred days old. */
export async function inDatabase(work) {
  const client = new pg.Client({ connectionString: process.env.BROWSER_TEST_DATABASE });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
