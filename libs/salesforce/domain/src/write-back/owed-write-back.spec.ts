import { type LeadValue } from '../opportunities/lead-value.js';
import { changedByPeople, owedWriteBack, type WriteBackInput } from './owed-write-back.js';

const everything = { quotable: true, quote: true, sales: true };
const value = (outcome: LeadValue['outcome'], more: Partial<LeadValue> = {}): LeadValue => ({
  outcome,
  leftOut: [],
  ...more,
});
const owed = (more: Partial<WriteBackInput>) =>
  owedWriteBack({ rule: everything, value: value('none'), theirs: {}, settled: {}, ...more });

describe('owedWriteBack', () => {
  it('owes the open amount as quote value', () => {
    expect(owed({ value: value('open', { quoteMinor: 1_000, salesMinor: 0 }) })).toEqual({
      write: { quotable: 'yes', quoteMinor: 1_000 },
      settled: { quotable: 'yes', quoteMinor: 1_000 },
      unwritten: { salesMinor: 'nothing-to-take-back' },
    });
  });

  it('owes the won amount as sales value and leaves the quote', () => {
    expect(
      owed({ value: value('won', { salesMinor: 15_687 }), settled: { quotable: 'yes', quoteMinor: 1_000 } }),
    ).toEqual({
      write: { salesMinor: 15_687 },
      settled: { quotable: 'yes', quoteMinor: 1_000, salesMinor: 15_687 },
      unwritten: { quotable: 'settled-before', quoteMinor: 'nothing-known' },
    });
  });

  it('takes back what it wrote when a won one is lost', () => {
    const settled = { quotable: 'yes', quoteMinor: 1_000, salesMinor: 15_687 } as const;
    expect(owed({ value: value('lost', { quoteMinor: 0, salesMinor: 0 }), theirs: settled, settled }).write).toEqual({
      quotable: 'no',
      quoteMinor: 0,
      salesMinor: 0,
    });
  });

  it('never clears an amount that people entered before any of ours', () => {
    expect(owed({ value: value('open', { salesMinor: 0 }), theirs: { salesMinor: 900 } }).write).toEqual({
      quotable: 'yes',
    });
  });

  it('does not write again what a person has changed since', () => {
    const settled = { salesMinor: 100 };
    expect(
      owed({ value: value('won', { salesMinor: 100 }), theirs: { salesMinor: 50 }, settled }).unwritten.salesMinor,
    ).toBe('settled-before');
  });

  it('calls for nothing that is there already, and takes it for its own', () => {
    expect(
      owed({ value: value('won', { salesMinor: 100 }), theirs: { quotable: 'yes', salesMinor: 100 } }),
    ).toMatchObject({
      write: {},
      settled: { quotable: 'yes', salesMinor: 100 },
      unwritten: { quotable: 'already-there', salesMinor: 'already-there' },
    });
  });

  it('writes nothing that is switched off', () => {
    const rule = { quotable: false, quote: false, sales: false };
    expect(owed({ rule, value: value('won', { quoteMinor: 1, salesMinor: 1 }) })).toEqual({
      write: {},
      settled: {},
      unwritten: { quotable: 'off', quoteMinor: 'off', salesMinor: 'off' },
    });
  });
});

describe('changedByPeople', () => {
  it.each([
    ['the return of a write', { salesMinor: 100 }, {}, { salesMinor: 100 }, []],
    ['a cleared amount shown as nothing', { salesMinor: 0 }, { salesMinor: 100 }, {}, []],
    ['what was there before', {}, { quotable: 'no' }, { quotable: 'no' }, []],
    [
      'an edit',
      { salesMinor: 100 },
      { salesMinor: 100 },
      { salesMinor: 50, quotable: 'yes' },
      ['quotable', 'salesMinor'],
    ],
  ] as const)('%s', (_, settled, before, reported, expected) => {
    expect(changedByPeople(settled, before, reported)).toEqual(expected);
  });
});
