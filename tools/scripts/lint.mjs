// Lints everything in three processes, each with few programs of types for all its projects. For one project there is `nx lint`.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePrograms } from '../typescript/programs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Domains large enough for a process of their own, so that two processors end at about the same time. */
const large = ['libs/leads', 'libs/whatconverts', 'libs/simulators'];

// The rule about imports between projects reads the graph that nx has left on disk; without one it checks nothing.
if (spawnSync('nx', ['show', 'projects'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
  process.exit(1);

const programs = writePrograms();
const webPrograms = programs.filter(({ isWeb }) => isWeb);
const otherPrograms = programs.filter(({ isWeb }) => !isWeb);
const web = webPrograms.flatMap(({ folders }) => folders).map((folder) => relative(root, folder));

const everythingElse = isClean(otherPrograms, ['.'], [...web, ...large]);
const apart = isClean(otherPrograms, large, web).then((clean) =>
  isClean(webPrograms, web, []).then((too) => clean && too),
);
process.exit((await Promise.all([everythingElse, apart])).every(Boolean) ? 0 : 1);

function isClean(typed, folders, except) {
  const ignored = except.flatMap((folder) => ['--ignore-pattern', `${folder}/**`]);
  const child = spawn('eslint', ['--max-warnings=0', ...ignored, ...folders], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LINT_PROGRAMS: typed.map(({ file }) => file).join('\n') },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status === 0));
  });
}
