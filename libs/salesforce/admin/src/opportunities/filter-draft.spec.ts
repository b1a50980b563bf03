import { aField } from '../a-member.spec-support.js';
import { askableFields, newLine, valueKind, withOperator } from './filter-draft.js';

const stage = aField('StageName', {
  type: 'picklist',
  picklistValues: [
    { value: 'Proposal', label: 'Proposal' },
    { value: 'Closed Won', label: 'Closed Won' },
  ],
});
const amount = aField('Amount', { type: 'currency' });

describe('valueKind', () => {
  it.each([
    ['none', amount, 'is-blank'],
    ['number', amount, 'over'],
    ['texts', amount, 'is-one-of'],
    ['choice', stage, 'is'],
    ['choices', stage, 'is-none-of'],
    ['text', stage, 'contains'],
    ['flag', aField('IsWon', { type: 'boolean' }), 'is'],
    ['day', aField('CloseDate', { type: 'date' }), 'at-least'],
    ['moment', aField('CreatedDate', { type: 'datetime' }), 'under'],
    ['text', undefined, 'is'],
  ] as const)('is %s', (kind, field, operator) => {
    expect(valueKind(field, operator)).toBe(kind);
  });
});

describe('askableFields', () => {
  it('leaves out what Salesforce cannot filter by', () => {
    const fields = [stage, aField('Address', { type: 'address' }), aField('Hidden', { filterable: false })];
    expect(askableFields(fields)).toEqual([stage]);
  });
});

describe('newLine', () => {
  it('begins with yes for what is yes or no', () => {
    expect(newLine(aField('IsWon', { type: 'boolean' }))).toEqual({ field: 'IsWon', operator: 'is', values: ['true'] });
  });
});

describe('withOperator', () => {
  const line = { field: 'StageName', operator: 'is-one-of', values: ['Proposal', 'Closed Won'] } as const;
  const several = { ...line, values: [...line.values] };

  it.each([
    ['is-none-of', ['Proposal', 'Closed Won']],
    ['is', ['Proposal']],
    ['is-blank', []],
  ] as const)('keeps of the values what still means something to %s', (operator, values) => {
    expect(withOperator(several, stage, operator)).toEqual({ ...several, operator, values });
  });
});
