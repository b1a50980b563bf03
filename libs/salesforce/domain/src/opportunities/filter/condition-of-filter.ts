import {
  all,
  any,
  compare,
  type Comparison,
  type Condition,
  type ConditionValue,
  type TextPlace,
} from './condition.js';
import { filterValue } from './filter-value.js';
import { type FilterField, type FilterLine, isGroup, type OpportunityFilter } from './opportunity-filter.js';

const comparisons: Readonly<Partial<Record<string, Comparison>>> = {
  under: '<',
  'at-most': '<=',
  over: '>',
  'at-least': '>=',
};
const blank: ConditionValue = { type: 'blank' };

/**
 * A filter as a condition, or undefined when `filterFaults` finds something: a filter that cannot be asked, for instance because a field is
 * no longer visible, matches nothing and must be told to people. Lines that say "not" match blanks, as people expect of them.
 */
export function conditionOfFilter(filter: OpportunityFilter, fields: readonly FilterField[]): Condition | undefined {
  const parts = filter.lines.map((line) =>
    isGroup(line) ? conditionOfFilter(line, fields) : conditionOfLine(line, fields),
  );
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  return filter.match === 'all' ? all(known) : any(known);
}

function conditionOfLine(line: FilterLine, fields: readonly FilterField[]): Condition | undefined {
  const field = fields.find(({ name }) => name === line.field);
  const values = field ? line.values.map((value) => filterValue(field, value)) : [];
  const known = values.filter((value) => value !== undefined);
  return field && known.length === line.values.length ? condition(line, known) : undefined;
}

function condition({ field, operator }: FilterLine, values: readonly ConditionValue[]): Condition | undefined {
  const isBlank = compare(field, '=', blank);
  if (operator === 'is-blank') return isBlank;
  if (operator === 'is-not-blank') return compare(field, '!=', blank);
  const [value] = values;
  if (!value) return undefined;
  switch (operator) {
    case 'is':
      return compare(field, '=', value);
    case 'is-not':
      return any([isBlank, compare(field, '!=', value)]);
    case 'is-one-of':
      return { kind: 'among', field, isIn: true, values };
    case 'is-none-of':
      return any([isBlank, { kind: 'among', field, isIn: false, values }]);
    case 'contains':
      return hasText(field, value, 'anywhere');
    case 'starts-with':
      return hasText(field, value, 'start');
    default:
      return compare(field, comparisons[operator] ?? '=', value);
  }
}

function hasText(field: string, value: ConditionValue, place: TextPlace): Condition | undefined {
  return value.type === 'text' ? { kind: 'has', field, text: value.text, place } : undefined;
}
