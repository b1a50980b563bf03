import { type PairingDecision, type SourceRecord } from '@leadweave/domain';
import fc from 'fast-check';
import { conflictsOf } from './conflicts.js';
import { pair } from './pair.js';
import { pairingRecordOf } from './pairing-record.js';
import { aNative, at, aWhatConverts, elsewhere, idOf } from './testing/a-source-record.js';
import { someDecisions, someRecords } from './testing/arbitrary-records.js';

const seen = (visitorId: string) => ({ vendor: { visitorId, spottedKeywords: [], analysis: {} } });
const recordOf = (record: SourceRecord) => ({
  ...pairingRecordOf(record),
  visitorId: record.content.vendor.visitorId,
});
const found = (records: readonly SourceRecord[], decisions: readonly PairingDecision[] = []) =>
  conflictsOf(records.map(recordOf), decisions);
const told = (records: readonly SourceRecord[], decisions: readonly PairingDecision[] = []) =>
  found(records, decisions).map(({ reason, nativeId, whatConvertsId }) => `${reason} ${nativeId}~${whatConvertsId}`);
const apart = (kind: PairingDecision['kind'] = 'split') => [{ nativeId: idOf('n'), whatConvertsId: idOf('w'), kind }];

describe('conflictsOf', () => {
  it('finds none in a pair, and none in records that have nobody', () => {
    expect(told([aNative(), aWhatConverts()])).toEqual([]);
    expect(told([aNative(), aWhatConverts({ email: 'joe@example.com' })])).toEqual([]);
  });

  it('finds two WhatConverts records that claim one submission, with both distances', () => {
    const records = [
      aNative(),
      aWhatConverts({ occurredAtMs: at('10:00:12') }),
      aWhatConverts({ id: 'w2', occurredAtMs: at('10:00:40') }),
    ];
    expect(found(records)).toEqual([
      {
        reason: 'partner-taken',
        nativeId: 'n',
        whatConvertsId: 'w2',
        differenceMs: 40_000,
        takenBy: { nativeId: 'n', whatConvertsId: 'w', differenceMs: 12_000, direction: 'native-first' },
      },
    ]);
  });

  it('finds two submissions that claim one WhatConverts record', () => {
    const records = [
      aNative(),
      aNative({ id: 'n2', occurredAtMs: at('10:03') }),
      aWhatConverts({ occurredAtMs: at('10:01') }),
    ];
    expect(told(records)).toEqual(['partner-taken n2~w']);
  });

  it('names the nearest partner of a record that stands alone, once', () => {
    const records = [
      ...['10:00', '10:02'].map((time) => aNative({ id: time, occurredAtMs: at(time) })),
      ...['10:00:05', '10:02:05', '10:02:30'].map((time) => aWhatConverts({ id: time, occurredAtMs: at(time) })),
    ];
    expect(told(records)).toEqual(['partner-taken 10:02~10:02:30']);
  });

  it('is silent about a candidate that a person removed', () => {
    const records = [aNative(), aWhatConverts(), aWhatConverts({ id: 'w2', occurredAtMs: at('10:01') })];
    expect(told(records, [{ nativeId: idOf('n'), whatConvertsId: idOf('w2'), kind: 'never' }])).toEqual([]);
  });

  it.each(['split', 'never'] as const)('finds a decision (%s) that the visitor contradicts', (kind) => {
    const records = [aNative({ content: seen('v-1') }), aWhatConverts({ content: seen('v-1') })];
    expect(told(records, apart(kind))).toEqual(['decision-contradicted n~w']);
  });

  it.each([
    ['no visitor is known', {}, {}],
    ['the visitors differ', { content: seen('v-1') }, { content: seen('v-2') }],
    ['the locations differ', { content: seen('v-1') }, { content: seen('v-1'), locationId: elsewhere }],
    ['the e-mails differ', { content: seen('v-1') }, { content: seen('v-1'), email: 'joe@example.com' }],
    ['the window is left', { content: seen('v-1') }, { content: seen('v-1'), occurredAtMs: at('10:05:00.001') }],
  ])('lets a decision be when %s', (_name, native, form) => {
    expect(told([aNative(native), aWhatConverts(form)], apart())).toEqual([]);
  });

  it('is about a record that stands alone and one that does not, whatever the records, in any order', () => {
    fc.assert(
      fc.property(someRecords(12), someDecisions, (records, decisions) => {
        const { pairs } = pair(records, decisions);
        const paired = new Set(pairs.flatMap(({ nativeId, whatConvertsId }) => [nativeId, whatConvertsId]));
        const conflicts = conflictsOf(records, decisions).filter(({ reason }) => reason === 'partner-taken');
        for (const { nativeId, whatConvertsId, differenceMs, takenBy } of conflicts) {
          expect(paired.has(nativeId)).not.toBe(paired.has(whatConvertsId));
          expect(pairs).toContainEqual(takenBy);
          expect(differenceMs).toBeGreaterThanOrEqual(takenBy!.differenceMs);
        }
        expect(conflictsOf(records.toReversed(), decisions.toReversed()).sort(byIds)).toEqual(
          conflictsOf(records, decisions).sort(byIds),
        );
      }),
      { numRuns: 200 },
    );
  });
});

function byIds(
  left: { nativeId: string; whatConvertsId: string },
  right: { nativeId: string; whatConvertsId: string },
) {
  return `${left.nativeId}~${left.whatConvertsId}` < `${right.nativeId}~${right.whatConvertsId}` ? -1 : 1;
}
