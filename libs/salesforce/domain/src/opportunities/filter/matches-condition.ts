import {
  type Comparison,
  type Condition,
  type ConditionValue,
  type ConditionWriter,
  writeCondition,
} from './condition.js';

type Row = Readonly<Record<string, unknown>>;
type Test = (row: Row) => boolean;

/** Whether a row that was read matches: the same tree as in the query, so that a preview and the trigger never differ. */
export function matchesCondition(condition: Condition, row: Row): boolean {
  return writeCondition(condition, asTest)(row);
}

const asTest: ConditionWriter<Test> = {
  all: (tests) => (row) => tests.every((test) => test(row)),
  any: (tests) => (row) => tests.some((test) => test(row)),
  compare: (field, comparison, value) => (row) => compares(row[field], comparison, value),
  among: (field, isIn, values) => (row) =>
    !isBlank(row[field]) && values.some((value) => compares(row[field], '=', value)) === isIn,
  has: (field, text, place) => (row) => {
    const theirs = row[field];
    if (typeof theirs !== 'string') return false;
    const [value, part] = [theirs.toLowerCase(), text.toLowerCase()];
    return place === 'start' ? value.startsWith(part) : value.includes(part);
  },
};

function compares(theirs: unknown, comparison: Comparison, value: ConditionValue): boolean {
  if (value.type === 'blank') return isBlank(theirs) === (comparison === '=');
  if (isBlank(theirs)) return false;
  const [left, right] = [comparable(theirs, value), wanted(value)];
  if (left === undefined) return false;
  switch (comparison) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Undefined when the row has another type than the field says: such a value matches nothing. */
function comparable(theirs: unknown, { type }: ConditionValue): string | number | boolean | undefined {
  if (type === 'number') return typeof theirs === 'number' ? theirs : undefined;
  if (type === 'flag') return typeof theirs === 'boolean' ? theirs : undefined;
  if (typeof theirs !== 'string') return undefined;
  return type === 'instant' ? Date.parse(theirs) : theirs.toLowerCase();
}

function wanted(value: Exclude<ConditionValue, { type: 'blank' }>): string | number | boolean {
  switch (value.type) {
    case 'text':
      return value.text.toLowerCase();
    case 'number':
      return value.number;
    case 'flag':
      return value.flag;
    case 'instant':
      return value.ms;
    case 'day':
      return value.day;
  }
}
