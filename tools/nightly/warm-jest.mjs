// A test runner for Stryker: jest inside the worker, which stays warm from mutant to mutant. Asks the spec beside the mutated file
// first, and all others only when that one noticed nothing. Written because Stryker's own runner for jest is not published for
// this version.
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { runCLI } from 'jest';

const activeMutant = '__STRYKER_ACTIVE_MUTANT__';

export class WarmJest {
  static inject = tokens(commonTokens.options);

  constructor({ warmJest: { config, specs } }) {
    this.config = config;
    this.specs = globSync(specs).map((spec) => join(process.cwd(), spec));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const { testResults } = await this.run(this.specs);
    const tests = testResults.flatMap((file) => file.testResults.map((test) => told(file, test)));
    return tests.length > 0
      ? { status: DryRunStatus.Complete, tests }
      : { status: DryRunStatus.Error, errorMessage: testResults.map((file) => file.failureMessage).join('\n') };
  }

  /** One spec after the other: jest's own `bail` would end the process, and with it what makes it warm. */
  async mutantRun({ activeMutant: { id, fileName } }) {
    process.env[activeMutant] = id;
    const beside = basename(fileName).replace(/\.ts$/, '.spec.ts');
    const nearestFirst = this.specs.toSorted((left, right) => isNamed(right, beside) - isNamed(left, beside));
    try {
      for (const [index, spec] of nearestFirst.entries()) {
        const killer = firstFailure(await this.run([spec]));
        if (killer) {
          return { status: MutantRunStatus.Killed, killedBy: [killer], failureMessage: killer, nrOfTests: index + 1 };
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: nearestFirst.length };
    } finally {
      delete process.env[activeMutant];
    }
  }

  async run(specs) {
    const { results } = await runCLI(
      {
        _: specs,
        runTestsByPath: true,
        config: this.config,
        runInBand: true,
        silent: true,
        reporters: [],
        watchman: false,
        testEnvironment: join(import.meta.dirname, 'first-failure.cjs'),
        setupFilesAfterEnv: [join(import.meta.dirname, 'no-shrinking.cjs')],
      },
      [process.cwd()],
    );
    return results;
  }
}

const isNamed = (path, name) => Number(basename(path) === name);

function told(file, test) {
  const { fullName, status, duration, failureMessages } = test;
  const id = `${file.testFilePath} ${fullName}`;
  const facts = { id, name: fullName, timeSpentMs: duration ?? 0 };
  if (status === 'failed') return { ...facts, status: TestStatus.Failed, failureMessage: failureMessages.join('\n') };
  return { ...facts, status: status === 'passed' ? TestStatus.Success : TestStatus.Skipped };
}

function firstFailure({ testResults }) {
  for (const { testFilePath, testResults: tests, failureMessage } of testResults) {
    const failed = tests.find(({ status }) => status === 'failed');
    if (failed) return `${testFilePath} ${failed.fullName}`;
    if (failureMessage) return `${testFilePath} cannot be loaded`;
  }
  return undefined;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'warm-jest', WarmJest)];
