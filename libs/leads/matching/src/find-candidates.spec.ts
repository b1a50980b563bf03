import fc from 'fast-check';
import { compareCandidates } from './compare-candidates.js';
import { EmailClusters } from './email-clusters.js';
import { findCandidates, type ListedCandidate } from './find-candidates.js';
import { pairingWindowMs } from './pairing.js';
import { pairingRecordOf } from './pairing-record.js';
import { removedCandidates } from './removed-candidates.js';
import { sortCandidates } from './sort-candidates.js';
import { aNative, at, aWhatConverts, elsewhere, idOf } from './testing/a-source-record.js';

const native = (second: number, place = 0, more = {}) =>
  pairingRecordOf(aNative({ id: `n${place}`, occurredAtMs: at('10:00') + second * 1000, ...more }));
const whatConverts = (second: number, place = 0, more = {}) =>
  pairingRecordOf(aWhatConverts({ id: `w${place}`, occurredAtMs: at('10:00') + second * 1000, ...more }));

type Records = ReturnType<typeof native>[];

const found = (natives: Records, others: Records, removed = removedCandidates([])) => {
  const records = [...natives, ...others];
  const candidates: ListedCandidate[] = [];
  const places = records.map((_, index) => index);
  findCandidates(records, places.slice(0, natives.length), places.slice(natives.length), removed, candidates);
  for (const one of candidates) {
    expect([records[one.nativeIndex], records[one.whatConvertsIndex]]).toEqual([one.native, one.whatConverts]);
  }
  return candidates.map(({ native: { id }, whatConverts: other, differenceMs }) => `${id} ${other.id} ${differenceMs}`);
};

describe('findCandidates', () => {
  it.each([
    [300, ['n0 w0 300000']],
    [-300, ['n0 w0 300000']],
    [0, ['n0 w0 0']],
    [300.001, []],
    [-300.001, []],
  ])('%d s apart: %j', (seconds, candidates) => {
    expect(found([native(0)], [whatConverts(seconds)])).toEqual(candidates);
  });

  it('keeps to one location, and to what nobody removed', () => {
    expect(found([native(0)], [whatConverts(0, 0, { locationId: elsewhere })])).toEqual([]);
    const removed = removedCandidates([{ nativeId: idOf('n0'), whatConvertsId: idOf('w1'), kind: 'never' }]);
    expect(found([native(0), native(1, 1)], [whatConverts(0, 1)], removed)).toEqual(['n1 w1 1000']);
  });

  it('finds the same among many, where it searches instead of walking', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 12, maxLength: 24 });
    fc.assert(
      fc.property(seconds, fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 6 }), (first, second) => {
        const [natives, others] = [
          first.map((at, place) => native(at, place)),
          second.map((at, place) => whatConverts(at, place)),
        ];
        const walked = natives.flatMap((one) =>
          others.flatMap((other) => {
            const differenceMs = Math.abs(one.occurredAtMs - other.occurredAtMs);
            return differenceMs <= pairingWindowMs ? [`${one.id} ${other.id} ${differenceMs}`] : [];
          }),
        );
        expect(found(natives, others).sort()).toEqual(walked.sort());
      }),
    );
  });

  it('finds those at both ends of the window among many', () => {
    const natives = Array.from({ length: 20 }, (_, place) => native(place * 300, place));
    expect(found(natives, [whatConverts(1_500)])).toEqual(['n4 w0 300000', 'n5 w0 0', 'n6 w0 300000']);
  });
});

describe('sortCandidates', () => {
  it('orders few and many alike', () => {
    const some = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 30 });
    fc.assert(
      fc.property(some, (seconds) => {
        const candidates = seconds.map(([first, second], place) => {
          const [one, other] = [native(first, place), whatConverts(second, place)];
          return { native: one, whatConverts: other, differenceMs: Math.abs(first - second) };
        });
        const sorted = candidates.toSorted(compareCandidates);
        sortCandidates(candidates);
        expect(candidates).toEqual(sorted);
      }),
    );
  });
});

describe('EmailClusters', () => {
  const clustersOf = (records: Records) => {
    const clusters: string[][] = [];
    new EmailClusters(records).forEach((natives, others) =>
      clusters.push([...natives, ...others].map((index) => records[index]!.id)),
    );
    return clusters.map((ids) => ids.sort());
  };

  it('brings together what shares an e-mail, and only where both kinds have it', () => {
    const joe = { email: 'joe@example.com' };
    const records = [
      ...[native(0, 0), native(0, 1, joe), whatConverts(0, 0), whatConverts(0, 1, { email: 'sue@example.com' })],
      ...[native(0, 2), whatConverts(0, 2), native(0, 3, { email: 'lee@example.com' }), whatConverts(0, 3, joe)],
    ];
    expect(clustersOf(records)).toEqual([
      ['n0', 'n2', 'w0', 'w2'],
      ['n1', 'w3'],
    ]);
  });

  it('leaves out what never pairs', () => {
    const call = whatConverts(0, 1, { content: { type: 'phone_call' } });
    expect(clustersOf([native(0), call, whatConverts(0, 2, { email: '' }), native(0, 1, { email: '' })])).toEqual([]);
    expect(clustersOf([])).toEqual([]);
  });
});
