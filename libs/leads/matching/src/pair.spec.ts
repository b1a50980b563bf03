import { type PairingDecision, type SourceRecord } from '@leadweave/domain';
import fc from 'fast-check';
import { pair } from './pair.js';
import { type Pairing } from './pairing.js';
import { type PairingRecord, pairingRecordOf } from './pairing-record.js';
import { aNative, at, aWhatConverts, elsewhere, idOf } from './testing/a-source-record.js';
import { someDecisions, someRecords } from './testing/arbitrary-records.js';
import { referencePair } from './testing/reference-pair.js';

function pairsOf(records: readonly SourceRecord[], decisions: readonly PairingDecision[] = []): string[] {
  return told(pair(records.map(pairingRecordOf), decisions));
}

function told({ pairs }: Pairing): string[] {
  return pairs.map(({ nativeId, whatConvertsId }) => `${nativeId}~${whatConvertsId}`).sort();
}

const natives = (...times: string[]) => times.map((time) => aNative({ id: `n${time}`, occurredAtMs: at(time) }));
const forms = (...times: string[]) => times.map((time) => aWhatConverts({ id: `w${time}`, occurredAtMs: at(time) }));

describe('pair', () => {
  describe('given the table of the rule', () => {
    it.each([
      [['10:00:00.000'], ['10:05:00'], ['n10:00:00.000~w10:05:00']],
      [['10:00:00.000'], ['09:55:00'], ['n10:00:00.000~w09:55:00']],
      [['09:59:59.999'], ['10:05:00'], []],
      [['10:00', '10:04'], ['10:02'], ['n10:00~w10:02']],
      [['10:00'], ['09:58', '10:01'], ['n10:00~w10:01']],
      [['10:00', '10:06'], ['10:04', '10:09'], ['n10:06~w10:04']],
      [['10:00', '10:01'], [], []],
    ])('natives %j and WhatConverts forms %j make the pairs %j', (ofNatives, ofForms, expected) => {
      expect(pairsOf([...natives(...ofNatives), ...forms(...ofForms)])).toEqual(expected);
    });

    it('leaves records of two locations apart', () => {
      expect(pairsOf([aNative({ locationId: elsewhere }), aWhatConverts()])).toEqual([]);
    });

    it('pairs an e-mail in another case and with spaces', () => {
      expect(
        pairsOf([aNative({ email: 'J.Doe@Example.com ' }), aWhatConverts({ email: 'j.doe@example.com' })]),
      ).toEqual(['n~w']);
    });

    it('keeps dots', () => {
      expect(pairsOf([aNative({ email: 'jdoe@example.com' }), aWhatConverts({ email: 'j.doe@example.com' })])).toEqual(
        [],
      );
    });
  });

  describe('at the edge of the window', () => {
    it.each([
      [299_999, ['n~w']],
      [300_000, ['n~w']],
      [300_001, []],
      [-299_999, ['n~w']],
      [-300_000, ['n~w']],
      [-300_001, []],
      [0, ['n~w']],
    ])('WhatConverts %d ms after the native makes %j', (offsetMs, expected) => {
      const records = [aNative(), aWhatConverts({ occurredAtMs: at('10:00') + offsetMs })];
      expect(pairsOf(records)).toEqual(expected);
    });
  });

  describe('the choice', () => {
    it('takes one of a chain 0-4-8', () => {
      expect(pairsOf([...natives('10:00', '10:08'), ...forms('10:04')])).toEqual(['n10:00~w10:04']);
      expect(pairsOf([...natives('10:04'), ...forms('10:00', '10:08')])).toHaveLength(1);
    });

    it('pairs two and two that cross, nearest first', () => {
      expect(pairsOf([...natives('10:00', '10:03'), ...forms('10:02', '10:04')])).toEqual([
        'n10:00~w10:04',
        'n10:03~w10:02',
      ]);
    });

    it('takes the nearest although another choice would make more pairs', () => {
      expect(pairsOf([...natives('10:00', '10:04'), ...forms('10:03', '10:09')])).toEqual(['n10:04~w10:03']);
    });

    it('orders WhatConverts lead ids as numbers', () => {
      const tied = ['10', '9'].map((id) => aWhatConverts({ id: `w${id}`, externalId: id, occurredAtMs: at('10:01') }));
      expect(pairsOf([aNative(), ...tied])).toEqual(['n~w9']);
    });

    it("decides by the submission's own id, not by ours, which tells the order of arrival", () => {
      const late = aNative({ id: 'n1', externalId: 'b' });
      const early = aNative({ id: 'n2', externalId: 'a' });
      expect(pairsOf([late, early, aWhatConverts()])).toEqual(['n2~w']);
    });

    it('finds the nearest among many of one e-mail', () => {
      const many = Array.from({ length: 60 }, (_, minute) =>
        aNative({ id: `n${minute}`, occurredAtMs: at('10:00') + minute * 60_000 }),
      );
      expect(pairsOf([...many, aWhatConverts({ occurredAtMs: at('10:31:10') })])).toEqual(['n31~w']);
    });
  });

  it.each([
    ['10:05:00.000', ['near~w']],
    ['10:05:00.001', []],
    ['09:55:00.000', ['near~w']],
    ['09:54:59.999', []],
  ])('keeps the edge of the window among many natives of one e-mail: %s', (time, expected) => {
    const far = Array.from({ length: 40 }, (_, minute) =>
      aNative({ id: `far${minute}`, occurredAtMs: at(minute % 2 ? '08:00' : '11:00') + minute * 60_000 }),
    );
    expect(pairsOf([...far, aNative({ id: 'near', occurredAtMs: at(time) }), aWhatConverts()])).toEqual(expected);
  });

  describe('who takes part', () => {
    it.each(['phone_call', 'chat', 'text_message', 'email', 'appointment', 'event', 'transaction', 'other'] as const)(
      'never pairs a %s',
      (type) => {
        expect(pairsOf([aNative(), aWhatConverts({ content: { type } })])).toEqual([]);
      },
    );

    it('pairs what is gone at the source: a tombstone keeps its pairing', () => {
      expect(pairsOf([aNative({ state: 'gone' }), aWhatConverts({ state: 'gone' })])).toEqual(['n~w']);
    });

    it('never pairs two natives, nor two WhatConverts forms', () => {
      expect(pairsOf(natives('10:00', '10:01'))).toEqual([]);
      expect(pairsOf(forms('10:00', '10:01'))).toEqual([]);
    });
  });

  describe('e-mail variants', () => {
    it.each([
      ['JANE@EXAMPLE.COM', 'jane@example.com', true],
      ['  jane@example.com\n', 'jane@example.com', true],
      ['jose\u0301@example.com', 'jos\u00e9@example.com', true],
      ['jane+quote@example.com', 'jane@example.com', false],
      ['jane@b\u00fccher.example.com', 'jane@xn--bcher-kva.example.com', false],
      ['\uff4aane@example.com', 'jane@example.com', false],
      ['j\u0430ne@example.com', 'jane@example.com', false],
      [`${'a'.repeat(308)}@example.com`, `${'A'.repeat(308)}@example.com`, true],
      ['', '', false],
      ['   ', '   ', false],
    ])('%j and %j: paired %s', (ofNative, ofForm, expected) => {
      expect(pairsOf([aNative({ email: ofNative }), aWhatConverts({ email: ofForm })])).toEqual(
        expected ? ['n~w'] : [],
      );
    });
  });

  describe("people's decisions", () => {
    const decision = (kind: PairingDecision['kind'], whatConvertsId = 'w'): PairingDecision => ({
      nativeId: idOf('n'),
      whatConvertsId: idOf(whatConvertsId),
      kind,
    });

    it.each(['split', 'never'] as const)('remove the candidate before the choice: %s', (kind) => {
      const other = aWhatConverts({ id: 'w2', occurredAtMs: at('10:04') });
      expect(pairsOf([aNative(), aWhatConverts(), other], [decision(kind)])).toEqual(['n~w2']);
    });

    it('leave the pair alone once they are undone', () => {
      const records = [aNative(), aWhatConverts()];
      expect(pairsOf(records, [decision('never')])).toEqual([]);
      expect(pairsOf(records, [])).toEqual(['n~w']);
    });

    it('on records that are not there change nothing', () => {
      expect(pairsOf([aNative(), aWhatConverts()], [decision('split', 'unknown')])).toEqual(['n~w']);
    });
  });

  it('says how far apart the two are and which came first', () => {
    const records = [aNative(), aWhatConverts({ occurredAtMs: at('09:57:46') })];
    expect(pair(records.map(pairingRecordOf), [])).toEqual({
      pairs: [{ nativeId: 'n', whatConvertsId: 'w', differenceMs: 134_000, direction: 'whatconverts-first' }],
      standalone: [],
    });
  });

  describe('for any records and decisions', () => {
    it('equals the reference', () => {
      fc.assert(
        fc.property(someRecords(24), someDecisions, (records, decisions) => {
          expect(told(pair(records, decisions))).toEqual(referencePair(records, decisions));
        }),
        { numRuns: 1_000 },
      );
    });

    it('equals the reference where one e-mail has many natives', () => {
      const crowd = someRecords(60).map((records) =>
        records.map((record) => ({ ...record, normalisedEmail: 'jane@example.com' })),
      );
      fc.assert(
        fc.property(crowd, someDecisions, (records, decisions) => {
          expect(told(pair(records, decisions))).toEqual(referencePair(records, decisions));
        }),
        { numRuns: 200 },
      );
    });

    it('makes the same pairs in every order of up to six records', () => {
      fc.assert(
        fc.property(someRecords(6), someDecisions, (records, decisions) => {
          const expected = told(pair(records, decisions));
          for (const order of permutations(records)) expect(told(pair(order, decisions))).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    });

    it('keeps every record exactly once', () => {
      fc.assert(
        fc.property(someRecords(40), someDecisions, (records, decisions) => {
          const { pairs, standalone } = pair(records, decisions);
          const all = [...standalone, ...pairs.flatMap((one) => [one.nativeId, one.whatConvertsId])];
          expect(all.sort()).toEqual(records.map(({ id }) => id).sort());
        }),
      );
    });

    it('is the same whether clusters come together or one by one', () => {
      fc.assert(
        fc.property(someRecords(30), someDecisions, (records, decisions) => {
          const parts = clustersOf(records).flatMap((cluster) => told(pair(cluster, decisions)));
          expect(told(pair(records, decisions))).toEqual(parts.sort());
        }),
      );
    });

    it('pairs its own pairs again', () => {
      fc.assert(
        fc.property(someRecords(20), someDecisions, (records, decisions) => {
          const first = pair(records, decisions);
          const paired = new Set(first.pairs.flatMap((one) => [one.nativeId, one.whatConvertsId]));
          const again = pair(
            records.filter(({ id }) => paired.has(id)),
            decisions,
          );
          expect(told(again)).toEqual(told(first));
        }),
      );
    });

    it('is symmetric in time: backwards, the nearest pair is equally near', () => {
      fc.assert(
        fc.property(someRecords(20), (records) => {
          const mirrored = records.map((one) => ({ ...one, occurredAtMs: 2 * at('10:00') - one.occurredAtMs }));
          expect(nearest(pair(mirrored, []))).toBe(nearest(pair(records, [])));
        }),
      );
    });

    it('does not touch what it was given', () => {
      fc.assert(
        fc.property(someRecords(40), someDecisions, (records, decisions) => {
          const before = structuredClone(records);
          pair(Object.freeze(records), Object.freeze(decisions));
          expect(records).toEqual(before);
        }),
      );
    });
  });
});

/** Ties may fall differently backwards, but the nearest pair is equally near. */
function nearest({ pairs }: Pairing): number {
  return Math.min(...pairs.map(({ differenceMs }) => differenceMs));
}

function clustersOf(records: readonly PairingRecord[]): PairingRecord[][] {
  const keyOf = (record: PairingRecord) => `${record.locationId} ${record.normalisedEmail}`;
  return [...new Set(records.map(keyOf))].map((key) => records.filter((record) => keyOf(record) === key));
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}
