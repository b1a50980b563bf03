// Pictures of every screen, with axe on each. Usage: node apps/admin-e2e/screenshots.mjs <folder> [part of a name]
/* global document */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { none, notConnected } from './answers-salesforce.mjs';
import { screens } from './screens.mjs';
import { serveStatic } from './static-server.mjs';

const [folder = 'test-results/screens', part = ''] = process.argv.slice(2);
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const themes = ['light', 'dark'];

/** What the frame of the portal asks for on every page. */
const ofEveryPage = {
  'GET /api/v1/review-items/count': { body: { total: 0, kinds: [] } },
  'GET /api/v1/alerts': { body: { data: [], nextCursor: null } },
  'GET /api/v1/salesforce': { body: none },
};

/** What the page of any lead asks for besides. */
const ofEveryLead = (operation) =>
  /^GET \/api\/v1\/leads\/[^/]+\/salesforce$/.test(operation) ? { body: notConnected } : undefined;

/** Answers the API from the screen's table; what is not there is refused as if nothing listened. */
async function answerApi(page, api) {
  await page.route('**/api/**', (route) => {
    const request = route.request();
    const operation = `${request.method()} ${new URL(request.url()).pathname}`;
    const answer = api[operation] ?? ofEveryPage[operation] ?? ofEveryLead(operation);
    if (!answer) return route.abort('connectionrefused');
    return route.fulfill({ status: answer.status ?? 200, json: answer.body });
  });
}

function collectErrors(page, screen) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (screen.expectsFailedRequests && message.text().startsWith('Failed to load resource')) return;
    errors.push(`console: ${message.text()}`);
  });
  return errors;
}

async function look(page) {
  // Menus and dialogs lie outside the landmarks by their nature; what is inside them is checked by every other rule.
  const layered = (await page.locator('.cdk-overlay-pane').count()) > 0;
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(layered ? ['region'] : [])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return sideways > 0 ? [...found, `scrolls sideways by ${sideways} px`] : found;
}

async function take(browser, address, screen, size, theme) {
  const name = `${screen.name}-${size}-${theme}`;
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const errors = collectErrors(page, screen);
  try {
    await answerApi(page, screen.api);
    await page.goto(address + screen.path, { waitUntil: 'networkidle' });
    await screen.act?.(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(250);
    errors.push(...(await look(page)));
  } catch (error) {
    errors.push(error.message.split('\n')[0]);
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  return errors.map((error) => `${name}: ${error}`);
}

await mkdir(folder, { recursive: true });
const server = await serveStatic('dist/apps/admin');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
});
const problems = [];
for (const screen of screens.filter(({ name }) => name.includes(part))) {
  for (const size of Object.keys(sizes).filter((size) => !screen.only || screen.only === size)) {
    for (const theme of themes) problems.push(...(await take(browser, server.address, screen, size, theme)));
  }
}
await browser.close();
server.stop();
console.log(problems.length === 0 ? 'No problems.' : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
