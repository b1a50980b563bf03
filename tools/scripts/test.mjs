// Everything a change has to pass, in the order a person would run it: format, lint, types, build, the API document, the tests
// of each library, the tests of the running API and the browser tests. Ends with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const results = join(root, 'dist', 'test-results');
const onCi = Boolean(process.env.CI);
const nxOptions = ['--parallel=2', '--output-style=static', ...(onCi ? ['--skip-nx-cache'] : [])];
const endToEnd = ['api-e2e', 'admin-e2e'];

const steps = [
  ['Format', ['prettier', '--check', '--log-level=warn', '.']],
  ['Lint and types', ['nx', 'run-many', '-t', 'lint', 'typecheck', ...nxOptions]],
  ['Build', ['nx', 'run-many', '-t', 'build', ...nxOptions]],
  ['API document', ['node', 'tools/scripts/openapi.mjs', '--check']],
  ['Tests of each library', ['nx', 'run-many', '-t', 'test', `--exclude=${endToEnd.join(',')}`, ...nxOptions]],
  ...endToEnd.map((project) => [
    `Tests of the running product (${project})`,
    ['nx', 'run', `${project}:test`, ...nxOptions.slice(1)],
  ]),
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const failedSteps = steps.filter(([title, command]) => !passes(title, command)).map(([title]) => title);
const { passed, failed } = countTests();
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(' · ')}`);
// A step that fails without a failing test (lint, build) must still show in the closing line.
console.log(`\n${passed} passed, ${Math.max(failed, failedSteps.length)} failed`);
process.exit(failedSteps.length === 0 && failed === 0 ? 0 : 1);

function passes(title, [command, ...args]) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' },
  });
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`);
  return status === 0;
}

/** Each project leaves one report in jest's format. */
function countTests() {
  const reports = readdirSync(results).map((file) => JSON.parse(readFileSync(join(results, file), 'utf8')));
  const sum = (field) => reports.reduce((total, report) => total + (report[field] ?? 0), 0);
  return { passed: sum('numPassedTests'), failed: sum('numFailedTests') + sum('numRuntimeErrorTestSuites') };
}
