/** What the Jest settings of Node and web projects share: names and package aliases of the workspace. */
const { mkdirSync, readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..', '..');

// Jest does not create the folder of its report.
mkdirSync(join(root, 'dist', 'test-results'), { recursive: true });

/** Folder of a project as its display name, for example `libs/leads/admin`. */
exports.projectName = (dir) => relative(root, dir);

/** Workspace packages resolved to their sources, read from tsconfig.base.json. */
exports.workspaceAliases = () => {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [target]]) => [`^${name}$`, join(root, target)]),
  );
};
