// What the configurations of the three mutation tests share.
import { join } from 'node:path';

/** Below this share of killed mutants the run fails. */
const leastScore = 85;

/**
 * @param {{ name: string, mutate: string[], jestConfig: string, specs: string[], timeoutMs?: number }} part
 *   `mutate`: files whose code is changed, one place at a time; `specs`: patterns of the specs that must notice
 */
export const mutationTest = ({ name, mutate, jestConfig, specs, timeoutMs = 60_000 }) => ({
  packageManager: 'npm',
  testRunner: 'warm-jest',
  plugins: [join(import.meta.dirname, 'warm-jest.mjs')],
  warmJest: { config: jestConfig, specs },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  coverageAnalysis: 'off',
  maxTestRunnerReuse: 60,
  mutate,
  ignorePatterns: ['dist', '.nx', '.leadweave', 'docs', 'apps', 'deploy'],
  tempDirName: `dist/mutants/${name}`,
  checkers: [],
  concurrency: 2,
  timeoutMS: timeoutMs,
  ignoreStatic: false,
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: `dist/mutants/${name}.json` },
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  thresholds: { high: 95, low: leastScore, break: leastScore },
});
