/**
 * Jest settings of every Node and framework-free project: TypeScript through swc (decorator metadata included),
 * workspace packages from source, relative imports written with `.js`.
 */
const { join } = require('node:path');
const { projectName, workspaceAliases } = require('./workspace.cjs');

/** @param {{ dir: string, overrides?: object }} project */
exports.nodeProject = ({ dir, ...overrides }) => ({
  displayName: projectName(dir),
  rootDir: dir,
  testEnvironment: 'node',
  // Machines of continuous integration are slow and busy; no test waits on purpose.
  testTimeout: 30_000,
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

/**
 * A Node project whose specs use PostgreSQL: one server for the run, its address in LEADWEAVE_TEST_DATABASE_URL.
 * @param {{ dir: string, overrides?: object }} project
 */
exports.postgresProject = (project) =>
  exports.nodeProject({
    globalSetup: join(__dirname, 'postgres-setup.cjs'),
    globalTeardown: join(__dirname, 'postgres-teardown.cjs'),
    maxWorkers: 2,
    ...project,
  });
