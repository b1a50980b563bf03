// `npm start`: the whole product on this machine. An embedded PostgreSQL (or DATABASE_URL), simulated WhatConverts and
// Salesforce for the demo brand (or WHATCONVERTS_API_URL), then API, worker and portal in one process on one port.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase, startEmbeddedPostgres } from '../../libs/shared/embedded-postgres/src/launcher.mjs';
import { productFlags } from '../stack/product-flags.mjs';
import { keptPort } from './kept-port.mjs';
import { localSecrets } from './local-secrets.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dataDirectory = process.env.LEADWEAVE_DATA_DIRECTORY ?? join(root, '.leadweave');
const demo = !['0', 'false'].includes((process.env.LEADWEAVE_DEMO ?? '1').toLowerCase());
const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const children = [];
let postgres;
let simulatorUrl;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
// npm does not pass SIGTERM on; when it is gone, we are an orphan and end as well.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void stop(0), 1000).unref();

try {
  build();
  const secrets = localSecrets(dataDirectory);
  const databaseUrl = process.env.DATABASE_URL ?? (await startDatabase());
  const simulator = demo && !process.env.WHATCONVERTS_API_URL ? await startSimulator(secrets) : {};
  await startProduct({
    ...productEnvironment(secrets),
    ...simulator,
    ...process.env,
    DATABASE_URL: databaseUrl,
    LEADWEAVE_DEMO: demo ? '1' : '0',
  });
} catch (error) {
  console.error(`\nLeadweave could not start: ${error.message}`);
  await stop(1);
}

/** Builds what changed since the last start; the second start finds everything in the cache. */
function build() {
  if (process.env.LEADWEAVE_SKIP_BUILD) return;
  console.log('Building (about a minute the first time) …');
  const { status, stdout, stderr } = spawnSync(
    'nx',
    ['run-many', '-t', 'build', '--parallel=2', '--output-style=static'],
    {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false' },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`);
}

async function startDatabase() {
  console.log('Starting PostgreSQL …');
  postgres = await startEmbeddedPostgres({ dataDirectory: join(dataDirectory, 'postgres') });
  return ensureDatabase(postgres.url, 'leadweave');
}

async function startSimulator(secrets) {
  console.log('Starting the simulated WhatConverts and Salesforce …');
  const child = startNode('dist/apps/simulator/main.js', {
    ...process.env,
    // A connection to the simulated Salesforce holds its address and its tokens: both outlive a restart.
    SIMULATOR_PORT: process.env.SIMULATOR_PORT ?? String(await keptPort(dataDirectory, 'simulator')),
    SIMULATOR_ORGS_FILE: join(dataDirectory, 'salesforce-orgs.json'),
    SIMULATOR_REDIRECT_URIS: `${publicUrl}/api/v1/salesforce/callback`,
    // So many leads a minute arrive while people look.
    SIMULATOR_LIVE_PER_MINUTE: process.env.SIMULATOR_LIVE_PER_MINUTE ?? '6',
    SIMULATOR_EPOCH: secrets.firstStart,
  });
  const { url, apiUrl, masterKey, salesforceApp } = await firstMessage(child, 'the simulator');
  simulatorUrl = url;
  return {
    ...demoSalesforce(url, salesforceApp),
    WHATCONVERTS_API_URL: apiUrl,
    WHATCONVERTS_DEMO_KEY: masterKey,
    WHATCONVERTS_DEMO_CONTROL: `${url}/_control`,
  };
}

/** The demo org, unless an app is set that is registered with the real Salesforce. */
function demoSalesforce(url, { clientId, clientSecret }) {
  if (process.env.SALESFORCE_CLIENT_ID) return {};
  return {
    SALESFORCE_CLIENT_ID: clientId,
    SALESFORCE_CLIENT_SECRET: clientSecret,
    SALESFORCE_LOGIN_BASE: url,
    // Who has just won a deal there does not want to wait a minute; the demo org allows that many calls.
    SALESFORCE_POLL_SECONDS: '10',
  };
}

async function startProduct(environment) {
  const child = startNode('dist/apps/api/main.mjs', environment, productFlags);
  const { url, demoSignIn } = await firstMessage(child, 'the product');
  console.log(welcome(url, demoSignIn));
}

function productEnvironment({ encryptionKeys, authSecret, demoPassword }) {
  return {
    ENCRYPTION_KEYS: encryptionKeys,
    AUTH_SECRET: authSecret,
    DEMO_PASSWORD: demoPassword,
    PORTAL_DIRECTORY: join(root, 'dist/apps/admin'),
    PUBLIC_URL: publicUrl,
    METRICS_PORT: '0',
    LOG_LEVEL: 'warn',
  };
}

/** A child that ends by itself ends everything. It tells that it is ready by a message. */
function startNode(script, env, flags = []) {
  const child = spawn(process.execPath, [...flags, '--enable-source-maps', join(root, script)], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  child.on('exit', (code) => !stopping && void stop(code ?? 1));
  return child;
}

function firstMessage(child, name) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}`)));
  });
}

function welcome(url, signIn) {
  const lines = ['', `  Leadweave is ready:  ${url}`];
  if (signIn) lines.push(`  Sign in as           ${signIn.email}`, `  with the password    ${signIn.password}`);
  else lines.push('  Open the address to create the first brand and its owner.');
  if (simulatorUrl) lines.push(`  WhatConverts and Salesforce, simulated:  ${simulatorUrl}`);
  return [...lines, '', '  Stop with Ctrl-C. The data stays in .leadweave/.', ''].join('\n');
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  // The product first: it may have to tell the simulated services something.
  for (const child of children.toReversed()) await end(child);
  await postgres?.stop({ evenIfAdopted: true });
  process.exit(code);
}

/** Children get time to finish what they are writing, then no more. */
function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
  });
}
