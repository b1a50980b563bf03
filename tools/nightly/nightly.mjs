// Proofs that take longer than a person waits. Usage: npm run nightly -- [part] [--count=n] [--seed=n]; see README.md.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'node_modules');
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const proof = (name) => () =>
  run(join(bin, 'jest', 'bin', 'jest.js'), ['-c', 'libs/leads/api/nightly/jest.config.cjs', `${name}.nightly`], {
    NIGHTLY_COUNT: valueOf('count'),
    NIGHTLY_SEED: valueOf('seed'),
  });
/** The running product: built bundles, a web process and a worker. */
const arrivals = () =>
  run(join(bin, 'jest', 'bin', 'jest.js'), ['-c', 'apps/api-e2e/jest.config.cjs', 'any-order'], {
    ARRIVING_PEOPLE: valueOf('count') || '100000',
  });
const mutants = (name) => () =>
  run(join(bin, '@stryker-mutator', 'core', 'bin', 'stryker.js'), ['run', `tools/nightly/mutants-${name}.config.mjs`]);

const parts = {
  arrivals,
  deliveries: proof('deliveries'),
  histories: proof('histories'),
  'mutants-matching': mutants('matching'),
  'mutants-intake': mutants('intake'),
  'mutants-sweep': mutants('sweep'),
};

const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const chosen = wanted.length > 0 ? wanted : Object.keys(parts);
const failed = chosen.filter((name) => {
  console.log(`\n— ${name}`);
  return parts[name]() !== 0;
});
console.log(failed.length === 0 ? `\nAll passed: ${chosen.join(', ')}.` : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(script, words, more = {}) {
  const node = ['--experimental-vm-modules', '--no-warnings', script, ...words];
  const { status } = spawnSync(process.execPath, node, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
  return status ?? 1;
}

function valueOf(name) {
  return options.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? '';
}
