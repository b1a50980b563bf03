import { type Condition, conditionOfFilter, type OpportunityFilter, pollCondition } from '@leadweave/salesforce-domain';
import { soqlOfCondition } from './soql-of-condition.js';

const fields = [
  { name: 'StageName', type: 'picklist', filterable: true },
  { name: 'Amount', type: 'currency', filterable: true },
  { name: 'CloseDate', type: 'date', filterable: true },
  { name: 'CreatedDate', type: 'datetime', filterable: true },
  { name: 'IsWon', type: 'boolean', filterable: true },
  { name: 'Name', type: 'string', filterable: true },
];
const written = (lines: OpportunityFilter['lines'], match: 'all' | 'any' = 'all') =>
  soqlOfCondition(conditionOfFilter({ match, lines }, fields)!).text;

describe('soqlOfCondition', () => {
  it.each([
    [{ field: 'StageName', operator: 'is', values: ['Closed Won'] }, "(StageName = 'Closed Won')"],
    [{ field: 'Amount', operator: 'at-least', values: ['500.50'] }, '(Amount >= 500.5)'],
    [{ field: 'CloseDate', operator: 'under', values: ['2026-12-01'] }, '(CloseDate < 2026-12-01)'],
    [
      { field: 'CreatedDate', operator: 'over', values: ['2026-12-01T00:00Z'] },
      '(CreatedDate > 2026-12-01T00:00:00.000Z)',
    ],
    [{ field: 'IsWon', operator: 'is', values: ['true'] }, '(IsWon = true)'],
    [{ field: 'Name', operator: 'is-blank', values: [] }, '(Name = null)'],
    [{ field: 'Name', operator: 'starts-with', values: ['50%_'] }, "(Name LIKE '50\\%\\_%')"],
    [{ field: 'Name', operator: 'contains', values: ['roof'] }, "(Name LIKE '%roof%')"],
    [{ field: 'Amount', operator: 'is-one-of', values: ['1', '2'] }, '(Amount IN (1,2))'],
    [
      { field: 'StageName', operator: 'is-none-of', values: ['A', 'B'] },
      "((StageName = null) OR (StageName NOT IN ('A','B')))",
    ],
  ] as const)('writes %j', (line, expected) => {
    expect(written([line])).toBe(expected);
  });

  it('escapes what people type, so that a value cannot end a condition', () => {
    expect(written([{ field: 'Name', operator: 'is', values: ["x\\' OR Name != '"] }])).toBe(
      String.raw`(Name = 'x\\\' OR Name != \'')`,
    );
  });

  it('keeps groups together', () => {
    const group: OpportunityFilter = {
      match: 'any',
      lines: [
        { field: 'IsWon', operator: 'is', values: ['true'] },
        { field: 'Amount', operator: 'over', values: ['9'] },
      ],
    };
    expect(written([group, { field: 'Name', operator: 'is', values: ['A'] }])).toBe(
      "((IsWon = true) OR (Amount > 9)) AND (Name = 'A')",
    );
  });

  it('writes the window of a poll', () => {
    const condition = pollCondition({ fromMs: 0, untilMs: 60_000 }, { stampMs: 1_000, id: '006A' });
    expect(soqlOfCondition(condition).text).toBe(
      "(((SystemModstamp = 1970-01-01T00:00:01.000Z) AND (Id > '006A')) OR (SystemModstamp > 1970-01-01T00:00:01.000Z))" +
        ' AND (SystemModstamp <= 1970-01-01T00:01:00.000Z)',
    );
  });

  it('refuses a field whose name is none', () => {
    const hostile: Condition = {
      kind: 'compare',
      field: 'Name = null OR Id',
      comparison: '=',
      value: { type: 'flag', flag: true },
    };
    expect(() => soqlOfCondition(hostile)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  });
});
