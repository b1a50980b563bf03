/**
 * Jest settings of every Node and framework-free project: TypeScript through swc (decorator metadata included),
 * workspace packages from source, relative imports written with `.js`.
 */
const { readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..', '..');

function workspaceAliases() {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [target]]) => [`^${name}$`, join(root, target)]),
  );
}

/** @param {{ dir: string, overrides?: object }} project */
exports.nodeProject = ({ dir, ...overrides }) => ({
  displayName: relative(root, dir),
  rootDir: dir,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { ...workspaceAliases(), '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...overrides,
});
