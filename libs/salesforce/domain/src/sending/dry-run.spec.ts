import { callsOfDryRun, countOutcomes, dryRunDifferences, type DryRunOutcome, emptyDryRun } from './dry-run.js';

const outcomes: readonly DryRunOutcome[] = [
  { kind: 'create' },
  { kind: 'create' },
  { kind: 'update' },
  { kind: 'unchanged' },
  { kind: 'skip', because: 'spam' },
  { kind: 'skip', because: 'constructor' },
  { kind: 'review', because: 'several' },
];

describe('a dry run', () => {
  const run = countOutcomes(emptyDryRun, outcomes);

  it('counts what would happen, with the reasons of what would not', () => {
    expect(run).toEqual({
      create: 2,
      update: 1,
      redirect: 0,
      unchanged: 1,
      skip: { spam: 1, constructor: 1 },
      review: { several: 1 },
    });
  });

  it('counts the same page by page', () => {
    expect(countOutcomes(countOutcomes(emptyDryRun, outcomes.slice(0, 3)), outcomes.slice(3))).toEqual(run);
  });

  it('tells what it costs', () => {
    expect(callsOfDryRun(emptyDryRun)).toBe(0);
    expect(callsOfDryRun({ ...emptyDryRun, create: 412, update: 37, redirect: 1 })).toBe(6);
  });

  it('shows what has changed since it was confirmed', () => {
    expect(dryRunDifferences(run, run)).toEqual([]);
    const now = countOutcomes(run, [{ kind: 'create' }, { kind: 'skip', because: 'test' }]);
    expect(dryRunDifferences(run, now)).toEqual([
      { count: 'create', confirmed: 2, now: 3 },
      { count: 'skip.test', confirmed: 0, now: 1 },
    ]);
  });
});
