/**
 * Jest settings of every web project: Angular templates compiled by jest-preset-angular, jsdom, no zone, native ES modules
 * (needs `--experimental-vm-modules`, so a spec that wants `jest` imports it from `@jest/globals`).
 */
const { join } = require('node:path');
const { createEsmPreset } = require('jest-preset-angular/presets');
const { projectName, workspaceAliases } = require('./workspace.cjs');

const preset = createEsmPreset({ tsconfig: join(__dirname, '..', 'typescript', 'web-spec.json') });

/** @param {{ dir: string } & Record<string, unknown>} project */
exports.angularProject = ({ dir, ...overrides }) => ({
  ...preset,
  displayName: projectName(dir),
  rootDir: dir,
  testMatch: ['<rootDir>/**/*.spec.ts'],
  // Machines of continuous integration are slow and busy; no test waits on purpose.
  testTimeout: 30_000,
  setupFilesAfterEnv: [join(__dirname, 'angular-setup.mjs')],
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    ...workspaceAliases(),
    // Packages ship files that end in .js, our sources do not: try both.
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  ...overrides,
});
