// One program of TypeScript for all projects with the same compiler options. Project by project each would read and check again
// whatever it is built on, which takes several times as long.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const output = join(root, 'dist', 'types');
const webOptions = join(root, 'tools', 'typescript', 'web.json');

/**
 * Writes the configuration of each program below `dist/types`.
 * @returns {{ file: string, folders: string[], isWeb: boolean }[]} absolute paths; `isWeb`: has Angular templates
 */
export function writePrograms() {
  mkdirSync(output, { recursive: true });
  return [...programs().values()].map(({ folders, extends: parent, compilerOptions, include }, number) => {
    const file = join(output, `program-${number + 1}.json`);
    const fromHere = (path) => relative(output, path);
    const written = { extends: fromHere(parent), compilerOptions, include: include.map(fromHere) };
    writeFileSync(file, JSON.stringify(written, undefined, 2));
    return { file, folders, isWeb: parent === webOptions };
  });
}

/** Projects whose options differ never share a program: what one may name, the other may not. */
function programs() {
  const found = new Map();
  for (const file of globSync('{apps,libs,tools}/**/tsconfig.json', { cwd: root, exclude: isForeign }).toSorted()) {
    const folder = join(root, dirname(file));
    const {
      include,
      extends: parent,
      compilerOptions = {},
      ...rest
    } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    if (Object.keys(rest).length > 0) throw new Error(`${file} says more than a program of many projects can keep.`);
    const key = JSON.stringify([resolve(folder, parent), compilerOptions]);
    const program = found.get(key) ?? { extends: resolve(folder, parent), compilerOptions, include: [], folders: [] };
    program.include.push(...include.map((pattern) => join(folder, pattern)));
    program.folders.push(folder);
    found.set(key, program);
  }
  return found;
}

function isForeign(path) {
  return path.includes('node_modules');
}
