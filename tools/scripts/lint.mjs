// Lints everything in a few processes. Each reads the types that its folders share once; project by project they would be read
// forty times, and all at once they would not fit into the memory that Node gives a process.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Domains large enough for a process of their own. */
const large = ['leads', 'whatconverts'];
const others = readdirSync(join(root, 'libs')).filter((name) => !large.includes(name));
const half = Math.ceil(others.length / 2);
const groups = [
  ...large.map((name) => [`libs/${name}`]),
  others.slice(0, half).map((name) => `libs/${name}`),
  others.slice(half).map((name) => `libs/${name}`),
  ['apps', 'tools', 'eslint.config.mjs'],
];

const failed = groups.filter((group) => !isClean(group));
process.exit(failed.length === 0 ? 0 : 1);

function isClean(group) {
  const { status } = spawnSync('eslint', ['--max-warnings=0', ...group], { cwd: root, stdio: 'inherit' });
  return status === 0;
}
