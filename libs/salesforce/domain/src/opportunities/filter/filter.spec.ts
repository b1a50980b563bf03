import fc from 'fast-check';
import { conditionOfFilter } from './condition-of-filter.js';
import { type ConditionWriter, writeCondition } from './condition.js';
import { filterFaults } from './filter-faults.js';
import { matchesCondition } from './matches-condition.js';
import {
  type FilterField,
  type FilterLine,
  type FilterOperator,
  operatorsOf,
  type OpportunityFilter,
} from './opportunity-filter.js';

const field = (name: string, type: string, filterable = true): FilterField => ({ name, type, filterable });
const fields = [
  field('StageName', 'picklist'),
  field('Amount', 'currency'),
  field('IsWon', 'boolean'),
  field('CloseDate', 'date'),
  field('CreatedDate', 'datetime'),
  field('OwnerId', 'reference'),
  field('Description', 'textarea', false),
];
const row = {
  StageName: 'Closed Won (100%)',
  Amount: 500,
  IsWon: true,
  CloseDate: '2026-11-20',
  CreatedDate: '2026-11-20T14:02:11.000+0000',
  OwnerId: '005000000000001AAA',
  NextStep: null,
};
const line = (name: string, operator: FilterOperator, ...values: string[]): FilterLine => ({
  field: name,
  operator,
  values,
});
const matches = (filter: OpportunityFilter, record: Record<string, unknown> = row) => {
  const condition = conditionOfFilter(filter, fields);
  return condition && matchesCondition(condition, record);
};

describe('a filter', () => {
  it.each([
    [line('StageName', 'is', 'closed won (100%)'), true],
    [line('StageName', 'is-not', 'Prospecting'), true],
    [line('StageName', 'is-one-of', 'A', 'Closed Won (100%)'), true],
    [line('StageName', 'is-none-of', 'A', 'Closed Won (100%)'), false],
    [line('StageName', 'contains', '(100%)'), true],
    [line('StageName', 'contains', '%'), true],
    [line('StageName', 'contains', '_'), false],
    [line('StageName', 'starts-with', 'Won'), false],
    [line('Amount', 'over', '499.99'), true],
    [line('Amount', 'under', '500'), false],
    [line('Amount', 'at-most', '500'), true],
    [line('Amount', 'is-blank'), false],
    [line('IsWon', 'is', 'true'), true],
    [line('CloseDate', 'at-least', '2026-11-20'), true],
    [line('CloseDate', 'under', '2026-11-20'), false],
    [line('CreatedDate', 'under', '2026-11-20T10:00:00-05:00'), true],
    [line('OwnerId', 'is-not-blank'), true],
  ])('%j matches: %s', (one, expected) => {
    expect(filterFaults({ match: 'all', lines: [one] }, fields)).toEqual([]);
    expect(matches({ match: 'all', lines: [one] })).toBe(expected);
  });

  it('joins lines and groups', () => {
    const [yes, no] = [line('Amount', 'is', '500'), line('Amount', 'is', '1')];
    expect(matches({ match: 'all', lines: [yes, no] })).toBe(false);
    expect(matches({ match: 'any', lines: [yes, no] })).toBe(true);
    expect(matches({ match: 'all', lines: [yes, { match: 'any', lines: [no, yes] }] })).toBe(true);
  });

  it.each(['is-not', 'is-none-of'] as const)('matches blanks by %s', (operator) => {
    expect(matches({ match: 'all', lines: [line('StageName', operator, 'A')] }, { StageName: null })).toBe(true);
  });

  it('matches nothing when the row has another type than the field', () => {
    expect(matches({ match: 'all', lines: [line('Amount', 'is', '500')] }, { Amount: '500' })).toBe(false);
  });

  it.each([
    [{ match: 'all', lines: [] }, 'empty', []],
    [{ match: 'all', lines: [line('Gone__c', 'is', '1')] }, 'missing-or-hidden', [0]],
    [{ match: 'all', lines: [line('Description', 'contains', 'a')] }, 'operator-does-not-fit', [0]],
    [{ match: 'all', lines: [line('IsWon', 'over', 'true')] }, 'operator-does-not-fit', [0]],
    [{ match: 'all', lines: [line('StageName', 'is')] }, 'wrong-number-of-values', [0]],
    [{ match: 'all', lines: [line('StageName', 'is-blank', 'a')] }, 'wrong-number-of-values', [0]],
    [{ match: 'all', lines: [line('Amount', 'is', '1 OR 1=1')] }, 'value-not-valid', [0]],
    [{ match: 'all', lines: [line('CloseDate', 'is', '2026-02-30')] }, 'value-not-valid', [0]],
    [{ match: 'all', lines: [line('IsWon', 'is', 'yes')] }, 'value-not-valid', [0]],
    [
      { match: 'any', lines: [line('IsWon', 'is', 'true'), { match: 'all', lines: [line('Amount', 'is', 'x')] }] },
      'value-not-valid',
      [1, 0],
    ],
    [{ match: 'all', lines: Array.from({ length: 51 }, () => line('IsWon', 'is', 'true')) }, 'too-many-lines', []],
  ] satisfies [OpportunityFilter, string, number[]][])('tells what is wrong with %j: %s', (filter, code, at) => {
    expect(filterFaults(filter, fields)).toEqual([{ code, at }]);
  });

  it('is refused when it is nested too deeply', () => {
    const nested = Array.from({ length: 2_000 }).reduce<OpportunityFilter>(
      (inner) => ({ match: 'all', lines: [inner] }),
      { match: 'all', lines: [line('IsWon', 'is', 'true')] },
    );
    expect(filterFaults(nested, fields)).toEqual([{ code: 'too-deep', at: [] }]);
  });

  it('is no condition when a field is no longer visible', () => {
    expect(
      conditionOfFilter({ match: 'any', lines: [line('IsWon', 'is', 'true'), line('Gone__c', 'is', '1')] }, fields),
    ).toBe(undefined);
  });
});

describe('a condition', () => {
  const quoted: string[] = [];
  /** As a query would be written: what is not escaped here would show in the text. */
  const asText: ConditionWriter<string> = {
    all: (of) => `(${of.join(' AND ')})`,
    any: (of) => `(${of.join(' OR ')})`,
    compare: (name, comparison, value) =>
      `${name} ${comparison} ${value.type === 'text' ? quote(value.text) : value.type}`,
    among: (name, isIn, values) =>
      `${name} ${isIn ? 'IN' : 'NOT IN'} ${values.map((value) => value.type === 'text' && quote(value.text)).join()}`,
    has: (name, text, place) => `${name} ${place} ${quote(text)}`,
  };
  function quote(text: string): string {
    quoted.push(text);
    return '?';
  }

  it('has every text that people typed as a value and nowhere else, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom("' OR Id != '", '\\', "\\' OR (", '%'),
    );
    const operators = operatorsOf(fields[0]!).filter((operator) => !operator.includes('blank'));
    fc.assert(
      fc.property(hostile, fc.constantFrom(...operators), (text, operator) => {
        const filter: OpportunityFilter = { match: 'all', lines: [line('StageName', operator, text)] };
        if (filterFaults(filter, fields).length > 0) return;
        quoted.length = 0;
        const written = writeCondition(conditionOfFilter(filter, fields)!, asText);
        expect(quoted).toEqual([text.trim()]);
        expect(written).toMatch(/^[A-Za-z ()=!%?]+$/);
      }),
      { numRuns: 500 },
    );
  });

  it('matches a text that it was made of, and "is not" exactly when "is" does not', () => {
    const texts = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const by = (operator: FilterOperator, record: string) =>
          matches({ match: 'all', lines: [line('StageName', operator, text)] }, { StageName: record });
        const own = text.trim();
        for (const operator of ['is', 'is-one-of', 'contains', 'starts-with'] as const)
          expect(by(operator, own)).toBe(true);
        expect(by('contains', `x${own}y`)).toBe(true);
        expect(by('is-not', other)).toBe(!by('is', other));
      }),
    );
  });
});
