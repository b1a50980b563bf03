// The stories of `tests/` against the running product: an own database, the simulated WhatConverts and one process.
// Usage: node apps/admin-e2e/run-tests.mjs [arguments of Playwright]
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureChromium } from '../../tools/scripts/chromium.mjs';
import {
  installationSecrets,
  root,
  salesforceSettings,
  startDatabaseServer,
  startProduct,
  startSimulator,
} from '../../tools/stack/stack-tools.mjs';
import { summaryOf } from './test-summary.mjs';

const hourMs = 3600 * 1000;
const longestRunMs = 1_220_000;
const working = join(root, 'dist', 'browser-tests');
const report = join(working, 'report.json');
const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
const started = [];

rmSync(working, { recursive: true, force: true });
mkdirSync(working, { recursive: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAll().finally(() => process.exit(1)));

try {
  process.exitCode = await runStories(await startAll());
} finally {
  await stopAll();
}
const results = join(root, 'dist', 'test-results');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'admin-e2e.json'), JSON.stringify(summaryOf(readReport(), process.exitCode)));

async function startAll() {
  const chromium = ensureChromium();
  const database = await keep(startDatabaseServer());
  const simulator = await keep(startSimulator({ SIMULATOR_EPOCH: new Date(Date.now() - hourMs).toISOString() }));
  const databaseUrl = await database.database('leadweave');
  const product = await keep(
    startProduct({
      ...installationSecrets(),
      DATABASE_URL: databaseUrl,
      WHATCONVERTS_API_URL: simulator.apiUrl,
      ...salesforceSettings(simulator),
      SALESFORCE_POLL_SECONDS: '5',
      // Receivers of webhooks are servers of the stories.
      WEBHOOK_ALLOW_HTTP: 'true',
      EGRESS_ALLOWED_NETWORKS: '127.0.0.1/32',
    }),
  );
  return {
    CHROMIUM_PATH: chromium,
    PORTAL_URL: product.url,
    WHATCONVERTS_KEY: simulator.masterKey,
    BROWSER_TEST_DATABASE: databaseUrl,
    SIMULATOR_URL: simulator.url,
    BROWSER_TEST_REPORT: report,
    BROWSER_TEST_DIRECTORY: working,
  };
}

async function keep(starting) {
  const one = await starting;
  started.push(one);
  return one;
}

/** Stops in the opposite order, each once. */
async function stopAll() {
  while (started.length > 0) await started.pop().stop();
}

function runStories(environment) {
  const options = ['test', '-c', 'apps/admin-e2e/playwright.config.mjs', ...process.argv.slice(2)];
  const child = spawn(process.execPath, [playwright, ...options], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
    timeout: longestRunMs,
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}
