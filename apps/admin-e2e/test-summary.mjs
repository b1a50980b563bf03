/** The counts of a Playwright report in the shape of jest's, which the closing line of `npm test` adds up. */
export function summaryOf(report, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const failed = unexpected + flaky;
  // A run that ends badly without a failed test (no browser, no time left) must not look like a good one.
  const broken = exitCode !== 0 && failed === 0 ? 1 : 0;
  return { numPassedTests: expected, numFailedTests: failed, numRuntimeErrorTestSuites: broken };
}
