import fc from 'fast-check';
import { type ArrivalDecision, decideArrival, type RecordVersion } from './decide-arrival.js';

const aVersion = (overrides: Partial<RecordVersion> = {}): RecordVersion => ({
  sourceUpdatedAtMs: 1_000,
  contentHash: 'b',
  verified: true,
  inProgress: false,
  ...overrides,
});

describe('decideArrival', () => {
  it.each<[string, Partial<RecordVersion>, Partial<RecordVersion> | undefined, ArrivalDecision]>([
    ['a first version', {}, undefined, { kind: 'insert' }],
    ['the same again', {}, {}, { kind: 'unchanged' }],
    ['the same, confirmed', {}, { verified: false }, { kind: 'confirm' }],
    ['the same, unverified', { verified: false }, {}, { kind: 'unchanged' }],
    ['the same, later', { sourceUpdatedAtMs: 1_001 }, {}, { kind: 'confirm' }],
    ['the same, pushed later', { sourceUpdatedAtMs: 1_001, verified: false }, {}, { kind: 'confirm' }],
    ['the same, read earlier', { sourceUpdatedAtMs: 999 }, { verified: false }, { kind: 'unchanged' }],
    ['the same, earlier', { sourceUpdatedAtMs: 999 }, {}, { kind: 'unchanged' }],
    ['the same, found again', {}, { gone: true }, { kind: 'update' }],
    ['a later version', { contentHash: 'a', sourceUpdatedAtMs: 1_001 }, {}, { kind: 'update' }],
    [
      'an earlier version',
      { contentHash: 'c', sourceUpdatedAtMs: 999 },
      {},
      { kind: 'ignore', reason: 'older-version' },
    ],
    ['another reading of the moment', { contentHash: 'a' }, {}, { kind: 'update' }],
    ['a hint of the moment', { contentHash: 'c', verified: false }, {}, { kind: 'ignore', reason: 'verified-stays' }],
    ['a reading after a hint', { contentHash: 'a' }, { verified: false }, { kind: 'update' }],
    ['a greater hint', { contentHash: 'c', verified: false }, { verified: false }, { kind: 'update' }],
    [
      'a smaller hint',
      { contentHash: 'a', verified: false },
      { verified: false },
      { kind: 'ignore', reason: 'older-version' },
    ],
    [
      'no time after a time',
      { contentHash: 'c', sourceUpdatedAtMs: undefined },
      {},
      { kind: 'ignore', reason: 'older-version' },
    ],
    ['a time after no time', { contentHash: 'a' }, { sourceUpdatedAtMs: undefined }, { kind: 'update' }],
    [
      'completed, even if earlier',
      { contentHash: 'a', sourceUpdatedAtMs: 1 },
      { inProgress: true },
      { kind: 'update' },
    ],
    [
      'in progress, even if later',
      { contentHash: 'c', sourceUpdatedAtMs: 2_000, inProgress: true },
      {},
      { kind: 'ignore', reason: 'completed-stays' },
    ],
    [
      'a reading that confirms a hint of a later moment',
      { contentHash: 'a', sourceUpdatedAtMs: 1, replaces: 'b' },
      { verified: false },
      { kind: 'update' },
    ],
    [
      'the hint itself, confirmed at an earlier moment',
      { sourceUpdatedAtMs: 1, replaces: 'b' },
      { verified: false },
      { kind: 'confirm' },
    ],
    [
      'a reading that says a pushed completion is not true',
      { contentHash: 'a', inProgress: true, replaces: 'b' },
      { verified: false },
      { kind: 'update' },
    ],
    [
      'a hint made from another one',
      { contentHash: 'a', verified: false, replaces: 'b' },
      { verified: false },
      { kind: 'update' },
    ],
    [
      'a reading made for a version that is gone',
      { contentHash: 'a', sourceUpdatedAtMs: 1, replaces: 'z' },
      { verified: false },
      { kind: 'ignore', reason: 'older-version' },
    ],
    [
      'a hint that claims to replace what the source said',
      { contentHash: 'a', verified: false, replaces: 'b' },
      {},
      { kind: 'ignore', reason: 'verified-stays' },
    ],
  ])('%s', (_name, arriving, stored, expected) => {
    expect(decideArrival(aVersion(arriving), stored && aVersion(stored))).toEqual(expected);
  });

  it('lets the same version stand in whatever order versions arrive', () => {
    const ordered = someVersions.chain((versions) =>
      fc.tuple(fc.constant(versions), fc.shuffledSubarray(versions, { minLength: versions.length })),
    );
    fc.assert(
      fc.property(ordered, ([versions, shuffled]) => {
        expect(standing(shuffled)).toEqual(standing(versions));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Times and contents are few, so that equal ones are common. The source itself says one thing of one moment. */
const someVersions = fc
  .tuple(
    fc.array(
      fc.record({
        sourceUpdatedAtMs: fc.constantFrom(undefined, 1, 2, 3),
        contentHash: fc.constantFrom('a', 'b', 'c'),
        verified: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 4, maxLength: 4 }),
  )
  .map(([versions, said]) =>
    versions.map((version): RecordVersion => {
      const contentHash = version.verified ? said[version.sourceUpdatedAtMs ?? 0]! : version.contentHash;
      return { ...version, contentHash, inProgress: contentHash === 'c' };
    }),
  );

function standing(versions: readonly RecordVersion[]): RecordVersion | undefined {
  return versions.reduce<RecordVersion | undefined>((stored, arriving) => {
    const { kind } = decideArrival(arriving, stored);
    return kind === 'ignore' || kind === 'unchanged' ? stored : arriving;
  }, undefined);
}
