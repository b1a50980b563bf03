import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runNode } from './command.mjs';
import { root, smoke, tool } from './places.mjs';

/** A project outside of the workspace that installs packed packages like any other service. */
export function createEmptyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'leadweave-packages-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'packages-user', private: true, type: 'module' }));
  return folder;
}

/** Installs tarballs and what their users bring along, from npm's cache if it has everything. */
export function install(folder, tarballs, needs) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = [...tarballs, ...needs.map((name) => `${name}@${dependencies[name]}`)];
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted];
  try {
    run('npm', [...args, '--offline'], folder);
  } catch {
    // The cache of a fresh machine is empty; a real fault shows in the second try.
    run('npm', args, folder);
  }
}

/** Runs the program of a package in the project, `mjs` by import or `cjs` by require. */
export function runProgram(folder, name, extension) {
  const file = `${name}.${extension}`;
  copyFileSync(join(smoke, file), join(folder, file));
  runNode(join(folder, file), [], folder);
}

/** Checks the types of a package as a module and as CommonJS sees them, with no types of Node at hand. */
export function checkTypes(folder, name) {
  const files = [`${name}.mts`, `${name}.cts`];
  for (const file of files) copyFileSync(join(smoke, `${name}.ts`), join(folder, file));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  runNode(tool('typescript', 'bin', 'tsc'), ['-p', '.'], folder);
}

/** Removes the project. */
export function removeProject(folder) {
  rmSync(folder, { recursive: true, force: true });
}
