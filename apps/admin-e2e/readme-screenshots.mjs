// Pictures of the running product for the README.
// Usage: node apps/admin-e2e/readme-screenshots.mjs <address> <e-mail> <password> [folder]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../tools/scripts/chromium.mjs';

const [address, email, password, folder = 'docs/screenshots'] = process.argv.slice(2);
if (!address || !email || !password)
  throw new Error('Give the address, the e-mail and the password of a started demo.');

const desk = { width: 1440, height: 900 };
const tall = { width: 1440, height: 1400 };
const phone = { width: 390, height: 844 };

const leads = async (page) => {
  await page.goto('/grow/leads');
  await page.getByRole('table').getByRole('row').nth(3).waitFor();
};

const pictures = [
  { name: 'leads', size: desk, show: leads },
  { name: 'leads-dark', size: desk, theme: 'dark', show: leads },
  { name: 'leads-phone', size: phone, show: leads },
  { name: 'lead', size: tall, show: showLead },
  { name: 'integrations', size: desk, show: showIntegrations },
  { name: 'run', size: desk, show: showRun },
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--disable-background-networking'] });
try {
  const storageState = await signIn();
  for (const picture of pictures) await take(picture, storageState);
} finally {
  await browser.close();
}

async function signIn() {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  const state = await context.storageState();
  await context.close();
  return state;
}

async function take({ name, size, theme = 'light', show }, storageState) {
  const context = await browser.newContext({
    baseURL: address,
    storageState,
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    isMobile: size === phone,
    hasTouch: size === phone,
  });
  const page = await context.newPage();
  await show(page);
  await page.evaluate('document.fonts.ready');
  // Live pages keep a connection open, so there is no moment without requests to wait for.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

async function showLead(page) {
  await page.goto('/grow/leads?tab=all&type=phone_call&hasRecording=true');
  await page.getByRole('row').filter({ hasText: 'google' }).first().getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Attribution' }).waitFor();
}

async function showIntegrations(page) {
  await page.goto('/grow/integrations');
  await page.getByText(/locations mapped/).waitFor();
}

/** The run that read the history: the oldest one. */
async function showRun(page) {
  await page.goto('/grow/integrations/whatconverts/runs');
  await page.getByRole('table').getByRole('link').last().click();
  await page.waitForURL(/runs\/[\w-]+/);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}
