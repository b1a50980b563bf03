import fc from 'fast-check';
import { anOpportunity, lost, won } from '../testing/an-opportunity.js';
import { leadOfOpportunity } from './lead-of-opportunity.js';
import { leadValueOf, minorUnits } from './lead-value.js';
import { closedAmount, opportunityFromRow } from './opportunity.js';
import { fingerprintOf, versionVerdict } from './opportunity-version.js';
import { firedTriggers, type OpportunityTrigger, type TriggerInput } from './triggers.js';

describe('opportunityFromRow', () => {
  const row = {
    Id: '006000000000001AAA',
    SystemModstamp: '2026-11-20T14:02:11.000+0000',
    CreatedDate: '2026-11-20T14:02:10.000+0000',
    StageName: 'Prospecting',
    Amount: null,
  };
  const reading = { orgCurrency: 'USD', leadweaveIdField: 'L__c', whatConvertsIdField: 'W__c', mapped: ['Kind__c'] };

  it('reads what is there', () => {
    expect(
      opportunityFromRow({ ...row, Amount: 12.5, L__c: 'ours', IsWon: true, Kind__c: 'A' }, reading),
    ).toMatchObject({
      kind: 'read',
      opportunity: { amount: 12.5, currency: 'USD', leadweaveId: 'ours', isWon: true, fields: { Kind__c: 'A' } },
    });
    expect(opportunityFromRow({ ...row, CurrencyIsoCode: 'CAD', CloseDate: 'soon' }, reading)).toMatchObject({
      opportunity: { amount: undefined, currency: 'CAD', closeDate: undefined, fields: { Kind__c: null } },
    });
  });

  it.each([
    ['Id', { Id: "006'; --" }],
    ['SystemModstamp', { SystemModstamp: 'yesterday' }],
    ['CreatedDate', { CreatedDate: null }],
    ['Amount', { Amount: '12' }],
  ])('names %s when it makes a row unreadable', (field, more) => {
    expect(opportunityFromRow({ ...row, ...more }, reading)).toEqual({ kind: 'unreadable', field });
  });
});

describe('closedAmount', () => {
  it.each([
    [{ amount: 9 }, undefined],
    [{ amount: 9, ...won }, 9],
    [{ ...won }, undefined],
    [{ amount: 9, ...lost }, 0],
    [{ amount: 9, ...won, isDeleted: true }, 0],
  ])('of %j is %j', (more, expected) => {
    expect(closedAmount(anOpportunity(more))).toBe(expected);
  });
});

describe('versionVerdict', () => {
  const version = (stampMs: number, more = {}) => ({ stampMs, fingerprint: fingerprintOf(anOpportunity(more)) });

  it.each([
    ['first', undefined, version(1)],
    ['older', version(2), version(1, { stage: 'X' })],
    ['same', version(1), version(2)],
    ['same', version(1), version(1)],
    ['changed', version(1), version(1, { stage: 'X' })],
    ['changed', version(1, { amount: 0 }), version(2)],
    ['changed', version(1), version(2, { fields: { A__c: 1 } })],
  ])('%s', (expected, known, read) => {
    expect(versionVerdict(known, read)).toBe(expected);
  });

  it('ends with the newest version in whatever order they are read', () => {
    const versions = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(versions, (stamps) => {
        const last = stamps
          .map((stamp) => version(stamp, { amount: stamp }))
          .reduce((known, read) => (versionVerdict(known, read) === 'older' ? known : read));
        expect(last.stampMs).toBe(Math.max(...stamps));
      }),
    );
  });
});

describe('firedTriggers', () => {
  const input: TriggerInput = {
    verdict: 'first',
    createdAtMs: 100,
    stampMs: 100,
    activatedAtMs: 100,
    matchedBefore: false,
    matchesNow: undefined,
    whileMatching: false,
  };

  it.each([
    [{}, ['new']],
    [{ verdict: 'changed', stampMs: 101 }, ['updated']],
    [{ verdict: 'same' }, []],
    [{ verdict: 'older' }, []],
    [{ createdAtMs: 99 }, ['updated']],
    [{ createdAtMs: 99, stampMs: 99 }, []],
    [{ matchesNow: true }, ['new', 'matching-filter']],
    [{ verdict: 'changed', matchesNow: true, matchedBefore: true }, ['updated']],
    [
      { verdict: 'changed', matchesNow: true, matchedBefore: true, whileMatching: true },
      ['updated', 'matching-filter'],
    ],
    [{ verdict: 'changed', matchesNow: false, matchedBefore: true }, ['updated']],
  ] satisfies [Partial<TriggerInput>, OpportunityTrigger[]][])('%j fires %j', (more, expected) => {
    expect(firedTriggers({ ...input, ...more })).toEqual(expected);
  });
});

describe('leadOfOpportunity', () => {
  const day = 86_400_000;
  const createdAtMs = 100 * day;
  const lead = (leadId: string, daysBefore: number) => ({ leadId, occurredAtMs: createdAtMs - daysBefore * day });

  it.each([
    [{}, { kind: 'review', because: 'none' }],
    [{ link: [lead('a', -1)] }, { kind: 'tied', leadId: 'a', by: 'link', because: 'only-one' }],
    [
      { link: [], id: [lead('a', 1)], phone: [lead('b', 1)] },
      { kind: 'tied', leadId: 'a', by: 'id', because: 'only-one' },
    ],
    [{ email: [lead('a', 1), lead('a', 1)] }, { kind: 'tied', leadId: 'a', by: 'email', because: 'only-one' }],
    [{ email: [lead('a', 1), lead('b', -1)] }, { kind: 'tied', leadId: 'a', by: 'email', because: 'only-one-before' }],
    [
      { contact: [lead('a', 90), lead('b', 91)] },
      { kind: 'tied', leadId: 'a', by: 'contact', because: 'only-one-before' },
    ],
    [{ phone: [lead('a', 1), lead('b', 2)] }, { kind: 'review', because: 'several', by: 'phone', leadIds: ['a', 'b'] }],
    [
      { converted: [lead('a', -1), lead('b', -2)] },
      { kind: 'review', because: 'several', by: 'converted', leadIds: ['a', 'b'] },
    ],
  ])('%j: %j', (candidates, expected) => {
    expect(leadOfOpportunity({ createdAtMs, candidates })).toEqual(expected);
  });
});

describe('leadValueOf', () => {
  const rule = { several: 'sum', currency: 'USD', currencyDigits: 2 } as const;
  let count = 0;
  const worth = (amount: number | undefined, more = {}) =>
    anOpportunity({ id: `006${String((count += 1)).padStart(15, '0')}`, amount, ...more });

  it.each([
    ['none', [], { outcome: 'none' }],
    ['one without an amount', [worth(undefined)], { salesMinor: 0, outcome: 'open' }],
    ['an open one', [worth(10)], { quoteMinor: 1_000, salesMinor: 0, outcome: 'open' }],
    ['a won one', [worth(156.87, won)], { salesMinor: 15_687, outcome: 'won' }],
    ['a lost one', [worth(10, lost)], { quoteMinor: 0, salesMinor: 0, outcome: 'lost' }],
    ['a deleted one', [worth(10, { ...won, isDeleted: true })], { quoteMinor: 0, salesMinor: 0, outcome: 'none' }],
    [
      'won, open and lost',
      [worth(1, won), worth(2), worth(4, lost)],
      { quoteMinor: 200, salesMinor: 100, outcome: 'won' },
    ],
    ['two won', [worth(1, won), worth(2, won)], { salesMinor: 300, outcome: 'won' }],
  ])('of %s', (_, opportunities, expected) => {
    expect(leadValueOf(opportunities, rule)).toEqual({
      quoteMinor: undefined,
      salesMinor: undefined,
      ...expected,
      leftOut: [],
    });
  });

  it('adds no currencies together and says so', () => {
    const other = worth(5, { ...won, currency: 'CAD' });
    expect(leadValueOf([worth(1, won), other], rule)).toMatchObject({
      salesMinor: 100,
      leftOut: [{ id: other.id, because: 'other-currency' }],
    });
  });

  it('counts only the converted one when the brand says so', () => {
    const [first, second] = [worth(1, won), worth(2, won)];
    const only = { ...rule, several: 'converted-only', convertedId: first.id } as const;
    expect(leadValueOf([first, second], only)).toMatchObject({
      salesMinor: 100,
      leftOut: [{ id: second.id, because: 'not-the-converted-one' }],
    });
  });

  it.each([
    [1.005, 2, 101],
    [156.87, 2, 15_687],
    [-1.5, 0, -2],
    [1e21, 2, undefined],
    [1e-7, 2, 0],
    [1_500, 0, 1_500],
  ])('%d with %d digits is %j', (amount, digits, expected) => {
    expect(minorUnits(amount, digits)).toBe(expected);
  });

  it('is the same in whatever order the opportunities stand', () => {
    const state = fc.constantFrom({}, won, lost, { isDeleted: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(fc.integer({ min: -9, max: 99 }), { nil: undefined }), state)),
        (list) => {
          const all = list.map(([amount, more]) => worth(amount, more));
          expect(leadValueOf(all.toReversed(), rule)).toEqual(leadValueOf(all, rule));
        },
      ),
    );
  });
});
