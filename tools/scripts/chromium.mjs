// Finds a Chromium for the browser tests, or gets one: an installed browser, else Playwright's, else the system's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {string} path of an executable Chromium */
export function ensureChromium() {
  return find() ?? (installThroughPlaywright(), find()) ?? (installThroughApt(), find()) ?? fail();
}

function find() {
  const candidates = [process.env.CHROME_PATH, ...installed, playwrightsOwn()];
  return candidates.find((path) => path && existsSync(path));
}

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright knows no browser for this platform; the others may still do.
    return undefined;
  }
}

function installThroughPlaywright() {
  console.log('Installing Chromium through Playwright …');
  run('playwright', ['install', 'chromium']);
}

function installThroughApt() {
  console.log('Installing Chromium from the system packages …');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => run([...asRoot, 'apt-get', ...args][0], [...asRoot, 'apt-get', ...args].slice(1));
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
}

/** A way that does not work here is passed over; the next one is tried. */
function run(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function fail() {
  throw new Error('No Chromium was found or could be installed. Set CHROME_PATH to an installed one.');
}
