import { type PairingDecision, type SourceRecord } from '@leadweave/domain';
import fc from 'fast-check';
import { explain } from './explain.js';
import { type Explanation } from './explanation.js';
import { isLeadMatchingError } from './lead-matching-error.js';
import { pair } from './pair.js';
import { pairingRecordOf } from './pairing-record.js';
import { aContent, aNative, at, aWhatConverts, elsewhere, idOf } from './testing/a-source-record.js';
import { someDecisions, someRecords } from './testing/arbitrary-records.js';

function explained(records: SourceRecord[], recordId: string, decisions: PairingDecision[] = []): Explanation {
  return explain(records.map(pairingRecordOf), decisions, idOf(recordId));
}

const outcomes = (explanation: Explanation) =>
  explanation.candidates.map(({ recordId, outcome }) => `${recordId} ${outcome}`);

describe('explain', () => {
  it('tells a pair with both spellings, distance, direction, visitor and the other candidate', () => {
    const visitor = { visitorId: '48213-abc', spottedKeywords: [], analysis: {} };
    const native = aNative({
      email: 'J.Doe@Example.com ',
      content: { contact: { email: 'J.Doe@Example.com ' }, vendor: visitor },
    });
    const form = aWhatConverts({
      externalId: '153928',
      email: 'j.doe@example.com',
      occurredAtMs: at('10:02:14'),
      content: { contact: { email: 'j.doe@example.com' }, vendor: visitor },
    });
    const other = aWhatConverts({ id: 'w2', email: 'j.doe@example.com', occurredAtMs: at('10:04:50') });
    const explanation = explained([native, form, other], 'n');
    const own = { nativeId: 'n', whatConvertsId: 'w', differenceMs: 134_000, direction: 'native-first' };
    expect(explanation).toMatchObject({
      recordId: 'n',
      reason: 'nearest-candidate',
      windowMs: 300_000,
      normalisedEmail: 'j.doe@example.com',
      pair: own,
    });
    expect(explanation.candidates).toEqual([
      {
        recordId: 'w',
        leadId: 'w',
        source: 'whatconverts',
        externalId: '153928',
        locationId: 'location-here',
        occurredAtMs: at('10:02:14'),
        differenceMs: 134_000,
        direction: 'native-first',
        emailAsReceived: { native: 'J.Doe@Example.com ', whatConverts: 'j.doe@example.com' },
        sameVisitorId: true,
        outcome: 'paired',
      },
      expect.objectContaining({ recordId: 'w2', differenceMs: 290_000, outcome: 'taken', takenBy: own }),
    ]);
  });

  it('names the pair that took the candidate from a record that stands alone', () => {
    const near = aNative({ id: 'n2', occurredAtMs: at('10:02') });
    const explanation = explained([aNative(), near, aWhatConverts({ occurredAtMs: at('10:03') })], 'n');
    expect(explanation.reason).toBe('candidates-taken');
    expect(explanation.candidates[0]).toMatchObject({ outcome: 'taken', takenBy: { nativeId: 'n2' } });
  });

  it('names the nearer pair when both sides of a candidate are taken', () => {
    const records = [
      aNative(),
      aWhatConverts({ occurredAtMs: at('10:03') }),
      aNative({ id: 'n2', occurredAtMs: at('10:04') }),
      aWhatConverts({ id: 'w2', occurredAtMs: at('10:00:30') }),
    ];
    const ofForm = explained(records, 'w').candidates.find(({ recordId }) => recordId === 'n');
    expect(ofForm).toMatchObject({ outcome: 'taken', takenBy: { nativeId: 'n', whatConvertsId: 'w2' } });
  });

  it('tells `never` where both decisions stand on one candidate', () => {
    const both = (['split', 'never'] as const).map((kind) => ({
      nativeId: idOf('n'),
      whatConvertsId: idOf('w'),
      kind,
    }));
    for (const decisions of [both, both.toReversed()]) {
      expect(outcomes(explained([aNative(), aWhatConverts()], 'n', decisions))).toEqual(['w never']);
    }
  });

  it.each(['split', 'never'] as const)('tells that a person removed the candidate: %s', (kind) => {
    const decision = { nativeId: idOf('n'), whatConvertsId: idOf('w'), kind };
    const explanation = explained([aNative(), aWhatConverts()], 'w', [decision]);
    expect(explanation.reason).toBe('removed-by-person');
    expect(outcomes(explanation)).toEqual([`n ${kind}`]);
  });

  it('lists near misses up to 24 hours, nearest first, and nothing further away', () => {
    const forms = ['10:05:00.001', '20:00', '10:30'].map((time) => aWhatConverts({ id: time, occurredAtMs: at(time) }));
    const dayLater = aWhatConverts({ id: 'later', occurredAtMs: at('10:00') + 86_400_001 });
    const explanation = explained([aNative(), ...forms, dayLater], 'n');
    expect(explanation.reason).toBe('no-candidate');
    expect(explanation.nearMisses.map(({ recordId }) => recordId)).toEqual(['10:05:00.001', '10:30', '20:00']);
    expect(explanation.nearMisses[0]).toMatchObject({ differenceMs: 300_001, outcome: 'outside-window' });
  });

  it('hints at the same e-mail at another location apart from the candidates', () => {
    const explanation = explained([aNative(), aWhatConverts({ locationId: elsewhere })], 'n');
    expect(explanation.candidates).toEqual([]);
    expect(explanation.elsewhere).toMatchObject([{ recordId: 'w', outcome: 'other-location', locationId: elsewhere }]);
  });

  it.each([
    ['type-never-pairs', aWhatConverts({ content: { type: 'phone_call' } })],
    ['no-email', aWhatConverts({ email: '' })],
    ['no-candidate', aWhatConverts({ email: 'joe@example.com' })],
  ])('says %s', (reason, form) => {
    expect(explained([aNative(), form], 'w').reason).toBe(reason);
  });

  it('says nothing of the visitor unless both have an id', () => {
    const vendor = { visitorId: '48213-abc', spottedKeywords: [], analysis: {} };
    const alone = explained([aNative(), aWhatConverts({ content: { vendor } })], 'n');
    expect(alone.candidates[0]).not.toHaveProperty('sameVisitorId');
    const other = { ...vendor, visitorId: '48213-xyz' };
    const both = explained([aNative({ content: { vendor } }), aWhatConverts({ content: { vendor: other } })], 'n');
    expect(both.candidates[0]).toMatchObject({ sameVisitorId: false, outcome: 'paired' });
  });

  it('works without contents', () => {
    const { content: _, ...bare } = pairingRecordOf(aNative({ content: aContent() }));
    expect(explain([bare], [], bare.id).reason).toBe('no-candidate');
  });

  it('throws unknown-record for a record that was not given', () => {
    expect(() => explained([aNative()], 'w')).toThrow(expect.objectContaining({ code: 'unknown-record' }));
    try {
      explained([aNative()], 'w');
    } catch (error) {
      expect(isLeadMatchingError(error)).toBe(true);
    }
    expect.assertions(2);
  });

  it('agrees with pair for any records', () => {
    fc.assert(
      fc.property(someRecords(12), someDecisions, (records, decisions) => {
        const { pairs } = pair(records, decisions);
        for (const { id } of records) {
          const told = explain(records, decisions, id);
          const own = pairs.find(({ nativeId, whatConvertsId }) => nativeId === id || whatConvertsId === id);
          expect(told.pair).toEqual(own);
          expect(told.candidates.filter(({ outcome }) => outcome === 'paired')).toHaveLength(own ? 1 : 0);
          expect(told.candidates.filter(({ outcome, takenBy }) => outcome === 'taken' && !takenBy)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
