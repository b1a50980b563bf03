// Everything a change has to pass, in the order a person would run it: format, lint, types, build, the API document, the tests
// of each library, the tests of the running API and the browser tests. Ends with one line: "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../libs/shared/embedded-postgres/src/launcher.mjs';
import { fastSettings } from '../jest/fast-settings.cjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const results = join(root, 'dist', 'test-results');
const onCi = Boolean(process.env.CI);
const uncached = onCi ? ['--skip-nx-cache'] : [];
const endToEnd = ['api-e2e', 'admin-e2e'];
const everyProject = (target, parallel = 2) => [
  ...['nx', 'run-many', '-t', target, `--parallel=${parallel}`, '--output-style=static'],
  ...uncached,
];

// In CI nothing is cached: a few processes for everything are quicker than one for each project.
const format = ['Format', ['prettier', '--check', '--log-level=warn', '.']];
const lint = ['Lint', onCi ? ['node', 'tools/scripts/lint.mjs'] : everyProject('lint', 1)];
const types = ['Types', onCi ? ['node', 'tools/scripts/types.mjs'] : everyProject('typecheck', 1)];
const built = [
  [['Build', everyProject('build')]],
  [['API document', ['node', 'tools/scripts/openapi.mjs', '--check']]],
  [['Tests of each library', [...everyProject('test'), `--exclude=${endToEnd.join(',')}`], withDatabaseServer]],
];
/** What it runs has been built two steps before. */
const running = (project) => [
  `Tests of the running product (${project})`,
  ['nx', 'run', `${project}:test`, '--exclude-task-dependencies', '--output-style=static', ...uncached],
];

/**
 * Steps that stand together run at the same time. People want to know of a wrong line first. CI tells everything at the end anyway: there
 * what only needs the processor fills the time in which the running product and the browser wait for each other, and gives way to them.
 */
const steps = onCi
  ? [...built, [running('api-e2e'), givingWay(format), givingWay(types)], [running('admin-e2e'), givingWay(lint)]]
  : [[format], [lint, types], ...built, ...endToEnd.map((project) => [running(project)])];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const failedSteps = [];
for (const together of steps) {
  const outcomes = await Promise.all(together.map((step, index) => passes(step, index > 0)));
  failedSteps.push(...together.filter((_, index) => !outcomes[index]).map(([title]) => title));
}
const { passed, failed } = countTests();
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(' · ')}`);
// A step that fails without a failing test (lint, build) must still show in the closing line.
console.log(`\n${passed} passed, ${Math.max(failed, failedSteps.length)} failed`);
process.exit(failedSteps.length === 0 && failed === 0 ? 0 : 1);

function givingWay([title, command]) {
  return [title, ['nice', '-n', '19', ...command]];
}

/** Of steps that run beside another one is shown what went wrong, when it is over, so that nothing is mixed. */
async function passes([title, command, around = (run) => run({})], held) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { status, said } = await around((environment) => run(command, environment, held));
  if (status !== 0 && said) console.log(`\n── What ${title} said\n${said}`);
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`);
  return status === 0;
}

function run([program, ...args], environment, held) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: held ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...environment, NX_DAEMON: 'false', FORCE_COLOR: '0' },
  });
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said: Buffer.concat(parts).toString().trim() }));
  });
}

/** One server for the suites of all libraries: starting one for each takes longer than most of them. */
async function withDatabaseServer(work) {
  if (process.env.LEADWEAVE_TEST_DATABASE_URL) return work({});
  const dataDirectory = mkdtempSync(join(tmpdir(), `leadweave-test-postgres-${process.pid}-`));
  const binariesDirectory = process.env.LEADWEAVE_TEST_POSTGRES_BINARIES || undefined;
  const server = await startEmbeddedPostgres({ dataDirectory, settings: fastSettings, binariesDirectory });
  try {
    return await work({ LEADWEAVE_TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** Each project leaves one report in jest's format. */
function countTests() {
  const reports = readdirSync(results).map((file) => JSON.parse(readFileSync(join(results, file), 'utf8')));
  const sum = (field) => reports.reduce((total, report) => total + (report[field] ?? 0), 0);
  return { passed: sum('numPassedTests'), failed: sum('numFailedTests') + sum('numRuntimeErrorTestSuites') };
}
