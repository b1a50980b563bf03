import { type FilterOperator, operatorsOf } from '@leadweave/salesforce-domain';
import { type Field, type Filter, type FilterPart } from '../salesforce-api.js';

/** How a value is typed. */
export type ValueKind = 'none' | 'text' | 'number' | 'flag' | 'day' | 'moment' | 'choice' | 'choices' | 'texts';

/** Operators in words; "is" reads well before every kind of value. */
export const operatorWords: Readonly<Record<FilterOperator, string>> = {
  is: 'is',
  'is-not': 'is not',
  'is-one-of': 'is one of',
  'is-none-of': 'is none of',
  contains: 'contains',
  'starts-with': 'starts with',
  under: 'is under',
  'at-most': 'is at most',
  over: 'is over',
  'at-least': 'is at least',
  'is-blank': 'is blank',
  'is-not-blank': 'is not blank',
};

/** Fields that a filter can ask about, in the order given. */
export function askableFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => operatorsOf(field).length > 0);
}

/** How the values of a line are typed. */
export function valueKind(field: Field | undefined, operator: FilterOperator): ValueKind {
  if (operator === 'is-blank' || operator === 'is-not-blank') return 'none';
  const several = operator === 'is-one-of' || operator === 'is-none-of';
  if (!field) return several ? 'texts' : 'text';
  const listed = field.picklistValues.length > 0 && operator !== 'contains' && operator !== 'starts-with';
  if (listed) return several ? 'choices' : 'choice';
  if (several) return 'texts';
  switch (field.type) {
    case 'boolean':
      return 'flag';
    case 'date':
      return 'day';
    case 'datetime':
      return 'moment';
    case 'double':
    case 'int':
    case 'currency':
    case 'percent':
      return 'number';
    default:
      return 'text';
  }
}

/** A line for a field, with its first operator and nothing typed. */
export function newLine(field: Field): FilterPart {
  const [operator = 'is'] = operatorsOf(field);
  return { field: field.name, operator, values: field.type === 'boolean' ? ['true'] : [] };
}

/** A line for another operator; values stay where they still mean something. */
export function withOperator(line: FilterPart, field: Field | undefined, operator: FilterOperator): FilterPart {
  const values = line.values ?? [];
  const [before, after] = [valueKind(field, line.operator ?? 'is'), valueKind(field, operator)];
  if (after === 'none') return { ...line, operator, values: [] };
  if (before === after) return { ...line, operator, values };
  const isList = after === 'choices' || after === 'texts';
  return { ...line, operator, values: isList ? values : values.slice(0, 1) };
}

/** How deep groups may stand in each other. */
export const mostDepth = 3;

/** Words for what is wrong with a line. */
export const filterFaultWords: Readonly<Record<string, string>> = {
  empty: 'A group needs at least one condition.',
  'too-many-lines': 'A filter has at most 50 conditions.',
  'too-deep': 'Groups stand at most three deep.',
  'missing-or-hidden': 'The field is gone, or hidden from the connected user.',
  'operator-does-not-fit': 'This comparison does not fit the field.',
  'wrong-number-of-values': 'Enter a value.',
  'value-not-valid': 'This value does not fit the type of the field.',
};

/** A filter with nothing in it yet. */
export const emptyFilter: Filter = { match: 'all', lines: [] };
