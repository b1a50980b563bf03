import { type RunKind } from '../runs/run-kind.js';
import { type Interval } from './interval.js';
import { planRun } from './plan-run.js';
import { type MappingToPlan } from './run-plan.js';

const day = 24 * 3600 * 1000;
const upperBound = new Date('2026-11-20T12:00:00.000Z');
const at = (daysAgo: number) => new Date(upperBound.getTime() - daysAgo * day);
const iso = (daysAgo: number) => at(daysAgo).toISOString();

const mapping = (profileId: string, changes: Partial<MappingToPlan> = {}): MappingToPlan => ({
  id: `m${profileId}`,
  profileId,
  accountId: '11',
  backfillFrom: at(365),
  ...changes,
});
const covered = (fromDaysAgo: number, toDaysAgo: number): Interval => ({
  fromMs: at(fromDaysAgo).getTime(),
  toMs: at(toDaysAgo).getTime(),
});

const windowsOf = (
  kind: RunKind,
  mappings: readonly MappingToPlan[],
  coverage: Readonly<Record<string, readonly Interval[]>> = {},
  keyKind: 'master' | 'profile' = 'master',
) =>
  planRun({
    kind,
    keyKind,
    mappings,
    backfills: [],
    coverage: new Map(Object.entries(coverage)),
    upperBound,
  }).windows.map(({ scope, from, to, profileIds, ...rest }) => [
    scope,
    'id' in rest ? rest.id : undefined,
    from,
    to,
    profileIds.length,
  ]);

describe('planRun', () => {
  it('reads nothing when nothing is mapped', () => {
    expect(windowsOf('initial', [])).toEqual([]);
  });

  it('reads the year of a new mapping, exactly, for its profile alone', () => {
    expect(windowsOf('mapping', [mapping('1')])).toEqual([['profile', '1', iso(365), iso(0), 1]]);
  });

  it('reads the year of several mappings once with a master key', () => {
    expect(windowsOf('mapping', [mapping('1'), mapping('2')])).toEqual([['account', '11', iso(365), iso(0), 2]]);
  });

  it('asks for the whole key when the profiles are spread over accounts, or an account is not known', () => {
    const scopes = (accountId: string | undefined) =>
      windowsOf('mapping', [mapping('1'), mapping('2', { accountId })]).map(([scope]) => scope);
    expect(scopes('12')).toEqual(['key']);
    expect(scopes(undefined)).toEqual(['key']);
  });

  it('asks for each profile with a profile key', () => {
    expect(windowsOf('mapping', [mapping('1')], {}, 'profile')).toEqual([['profile', '1', iso(365), iso(0), 1]]);
  });

  it('reads 35 days again each day, once for all profiles', () => {
    const coverage = { '1': [covered(365, 1)], '2': [covered(365, 1)] };
    expect(windowsOf('daily', [mapping('1'), mapping('2')], coverage)).toEqual([['account', '11', iso(35), iso(0), 2]]);
  });

  it('makes the same windows for five hundred profiles as for ten', () => {
    const many = (count: number) => {
      const mappings = Array.from({ length: count }, (_, index) => mapping(String(index + 1)));
      const coverage = Object.fromEntries(mappings.map(({ profileId }) => [profileId, [covered(365, 1)]]));
      return windowsOf('daily', mappings, coverage).map(([scope, id, from, to]) => [scope, id, from, to]);
    };
    expect(many(500)).toEqual(many(10));
  });

  it('catches any standstill up, from two hours before the end of what is covered', () => {
    const from = new Date(at(100).getTime() - 2 * 3600 * 1000).toISOString();
    expect(windowsOf('daily', [mapping('1')], { '1': [covered(365, 100)] })).toEqual([
      ['profile', '1', from, iso(0), 1],
    ]);
  });

  it('fills a gap in the middle, for the profile that has it, and reads the rest together', () => {
    const coverage = { '1': [covered(365, 300), covered(200, 1)], '2': [covered(365, 1)] };
    expect(windowsOf('daily', [mapping('1'), mapping('2')], coverage)).toEqual([
      ['account', '11', iso(35), iso(0), 2],
      ['profile', '1', new Date(at(300).getTime() - 2 * 3600 * 1000).toISOString(), iso(200), 1],
    ]);
  });

  it('takes a short rest beside a shared window into it', () => {
    const mappings = [mapping('1'), mapping('2', { backfillFrom: new Date(at(365).getTime() + 5000) })];
    expect(windowsOf('mapping', mappings)).toEqual([['account', '11', iso(365), iso(0), 2]]);
  });

  it('never looks before the year of a mapping, not even in the weekly sweep of 400 days', () => {
    expect(windowsOf('weekly', [mapping('1', { backfillFrom: at(200) })])).toEqual([
      ['profile', '1', iso(200), iso(0), 1],
    ]);
  });

  it('reads nothing for a mapping whose year begins after the upper bound', () => {
    expect(windowsOf('mapping', [mapping('1', { backfillFrom: at(-1) })])).toEqual([]);
  });
});
