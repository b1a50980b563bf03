// A test runner for Stryker: jest inside the worker, which stays warm from mutant to mutant. Asks the spec beside the mutated file
// first, and all others only when that one noticed nothing. Written because Stryker's own runner for jest is not published for
// this version.
import { basename, dirname, join } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { runCLI } from 'jest';

const activeMutant = '__STRYKER_ACTIVE_MUTANT__';

export class WarmJest {
  static inject = tokens(commonTokens.options);

  constructor({ warmJest }) {
    this.config = warmJest.config;
    this.specs = warmJest.specs;
    this.asked = 0;
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

  async mutantRun({ activeMutant: { id, fileName } }) {
    process.env[activeMutant] = id;
    try {
      const beside = join(dirname(fileName), basename(fileName).replace(/\.ts$/, '.spec.ts'));
      const first = await this.run([beside]);
      const noticed = first.numFailedTests + first.numFailedTestSuites > 0;
      return outcome(noticed ? first : await this.run(this.specs));
    } finally {
      delete process.env[activeMutant];
    }
  }

  async run(specs) {
    this.asked += 1;
    const { results } = await runCLI(
      {
        _: specs,
        config: this.config,
        runInBand: true,
        silent: true,
        reporters: [],
        bail: process.env[activeMutant] ? 1 : 0,
        passWithNoTests: true,
        watchman: false,
      },
      [process.cwd()],
    );
    return results;
  }
}

function told(file, test) {
  const { fullName, status, duration, failureMessages } = test;
  const id = `${file.testFilePath} ${fullName}`;
  const facts = { id, name: fullName, timeSpentMs: duration ?? 0 };
  if (status === 'failed') return { ...facts, status: TestStatus.Failed, failureMessage: failureMessages.join('\n') };
  return { ...facts, status: status === 'passed' ? TestStatus.Success : TestStatus.Skipped };
}

function outcome({ testResults, numTotalTests }) {
  const failed = testResults.flatMap((file) => {
    const own = file.testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return own.length > 0 || !file.failureMessage ? own : [`${file.testFilePath} cannot be loaded`];
  });
  if (failed.length === 0) return { status: MutantRunStatus.Survived, nrOfTests: numTotalTests };
  const [first] = failed;
  return { status: MutantRunStatus.Killed, killedBy: [first], failureMessage: first, nrOfTests: numTotalTests };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'warm-jest', WarmJest)];
