// Proves that each publishable package works outside of the workspace: built twice, checked by publint and attw, packed, installed
// in an empty project, imported, required and type-checked there. Ends with "N passed, N failed".
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage } from './build-package.mjs';
import { run, runNode } from './command.mjs';
import { checkTypes, createEmptyProject, install, removeProject, runProgram } from './empty-project.mjs';
import { packages } from './packages.mjs';
import { output, root, tool } from './places.mjs';

let passed = 0;
let failed = 0;

function check(title, work) {
  try {
    const result = work();
    passed++;
    console.log(`✓ ${title}`);
    return result;
  } catch (error) {
    failed++;
    console.log(`✗ ${title}\n${error.message.split('\n').slice(0, 30).join('\n')}`);
    return undefined;
  }
}

function pack(folder) {
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', output], folder),
  );
  return join(output, filename);
}

function build(item) {
  const folder = check(`${item.name}: builds as ES module and CommonJS`, () => buildPackage(item));
  if (folder === undefined) return [];
  check(`${item.name}: publint finds nothing`, () =>
    runNode(tool('publint', 'src', 'cli.js'), [folder, '--strict', '--pack', 'false'], root),
  );
  const tarball = check(`${item.name}: packs`, () => pack(folder));
  if (tarball === undefined) return [];
  const attw = tool('@arethetypeswrong', 'cli', 'dist', 'index.js');
  check(`${item.name}: types resolve in every mode`, () => runNode(attw, [tarball, '--no-emoji'], root));
  return [tarball];
}

function use(folder) {
  for (const { name } of packages) {
    check(`${name}: is imported`, () => runProgram(folder, name, 'mjs'));
    check(`${name}: is required`, () => runProgram(folder, name, 'cjs'));
    check(`${name}: has types`, () => checkTypes(folder, name));
  }
}

function report() {
  const results = join(root, 'dist', 'test-results');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'packaging.json'), JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const tarballs = packages.flatMap(build);
const project = createEmptyProject();
const needs = packages.flatMap((item) => item.needs);
check('all packages install in an empty project', () => install(project, tarballs, needs));
use(project);
removeProject(project);
report();
