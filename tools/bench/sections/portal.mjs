import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { root } from '../../stack/stack-tools.mjs';
import { figure } from '../figure.mjs';
import { listedBrands } from '../installation.mjs';
import { onStage } from '../stage.mjs';
import { median, quantile } from '../statistics.mjs';

const leads = 10_000;
const visits = 9;
const phone = { width: 390, height: 844 };
const slowFourG = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const processorSlowdown = 4;

/** What a phone loads to show the Leads page, and when the first leads stand there. */
export function measure() {
  return onStage(async (keep) => {
    const { url } = await listedBrands(keep, [leads], { PORTAL_DIRECTORY: join(root, 'dist/apps/admin') });
    const options = { executablePath: ensureChromium(), args: ['--no-sandbox'] };
    const browser = keep(await chromium.launch(options), (running) => running.close());
    // The first one also warms the server and the database up, as they are for everybody who comes later.
    await firstVisit(browser, url);
    const busy = loadavg()[0];
    const seen = [];
    for (let visit = 0; visit < visits; visit += 1) seen.push(await firstVisit(browser, url));
    return { title: 'Portal on a slow phone', how, figures: figuresOf(seen, busy) };
  });
}

const how = `A signed-in person opens the Leads page (${leads.toLocaleString('en-US')} leads) with an empty cache, ${visits} times after one that does not count,
each in a new browser context of ${phone.width} × ${phone.height}: 1.6 Mbit/s, 150 ms round trip for each request, ${processorSlowdown}× slower processor, all
simulated by Chromium. Server and database run on the same processors, not slowed down. All figures are medians of the visits. Bytes are
those transferred, compressed, headers included, until the first lead is seen. The page is usable when the first lead's row is visible.
What else the machine does makes the times longer; its load when the visits begin stands beside them.`;

function figuresOf(seen, busy) {
  const all = (key) => seen.map((visit) => visit[key]);
  const kilobytes = (key) => median(all(key)) / 1000;
  const seconds = (ms) => ms / 1000;
  const span = `${(quantile(all('usableMs'), 0.25) / 1000).toFixed(2)} to ${(quantile(all('usableMs'), 0.75) / 1000).toFixed(2)} s in the middle half`;
  return [
    figure('JavaScript', kilobytes('scriptBytes'), { unit: ' kB', atMost: 250 }),
    figure('styles', kilobytes('styleBytes'), { unit: ' kB' }),
    figure('everything', kilobytes('allBytes'), { unit: ' kB', note: `${median(all('requests'))} requests` }),
    figure('first content', seconds(median(all('firstContentMs'))), { unit: ' s', digits: 2 }),
    figure('Leads page usable', seconds(median(all('usableMs'))), {
      unit: ' s',
      atMost: 3,
      digits: 2,
      note: `${span}, load ${busy.toFixed(1)} on ${availableParallelism()} processors`,
    }),
    figure('Leads page usable, fastest', seconds(Math.min(...all('usableMs'))), { unit: ' s', digits: 2 }),
    figure('Leads page usable, slowest', seconds(Math.max(...all('usableMs'))), { unit: ' s', digits: 2 }),
  ];
}

async function firstVisit(browser, url) {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    await signIn(context, url);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const transferred = await watchTransfers(session);
    await session.send('Network.emulateNetworkConditions', slowFourG);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
    const started = performance.now();
    await page.goto(`${url}/grow/leads`, { waitUntil: 'commit' });
    await page.locator(firstLead).first().waitFor({ state: 'visible', timeout: 60_000 });
    const usableMs = performance.now() - started;
    return { usableMs, firstContentMs: await firstContent(page), ...transferred() };
  } finally {
    await context.close();
  }
}

const firstLead = 'tr[lw-lead-row] button.name';

async function signIn(context, url) {
  const response = await context.request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin: url },
    data: { email: 'owner@example.com', password: 'correct-horse-battery' },
  });
  if (!response.ok()) throw new Error(`signing in: ${response.status()} ${await response.text()}`);
}

const firstContent = (page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);

/** Counts the bytes that cross the simulated network, by kind of file. */
async function watchTransfers(session) {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map();
  const bytes = { Script: 0, Stylesheet: 0, all: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    bytes.all += encodedDataLength;
    if (kind in bytes) bytes[kind] += encodedDataLength;
  });
  return () => ({ scriptBytes: bytes.Script, styleBytes: bytes.Stylesheet, allBytes: bytes.all, requests: kinds.size });
}
