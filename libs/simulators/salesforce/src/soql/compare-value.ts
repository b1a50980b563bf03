import { instantOf, stampOf } from '../org/org-clock.js';
import { longId } from '../org/salesforce-id.js';
import { type FieldValue } from '../records/stored-record.js';
import { type FieldDefinition } from '../schema/field-definition.js';
import { wrongFilter } from './query-refusal.js';
import { type QueryScope } from './resolve-path.js';
import { type Literal, type Operator } from './syntax.js';
import { decodeText, likePattern } from './text-literal.js';

/** A test of a value. */
export type ValueTest = (value: FieldValue) => boolean;

const NUMBERS: readonly string[] = ['currency', 'double', 'percent', 'int'];
const IDS: readonly string[] = ['id', 'reference'];

const ordered = <T extends string | number>(operator: Operator, left: T, right: T): boolean => {
  switch (operator) {
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
    case 'like':
      return false;
  }
};

const mismatch = (scope: QueryScope, field: FieldDefinition, at: number) =>
  wrongFilter(
    scope.source,
    at,
    `value of filter criterion for field '${field.name}' must be of type ${field.type} and should ${IDS.includes(field.type) || !NUMBERS.includes(field.type) ? '' : 'not '}be enclosed in quotes`,
  );

/** A missing value is unequal to everything and neither smaller nor greater. */
const orNull =
  (operator: Operator, test: (value: string | number | boolean) => boolean): ValueTest =>
  (value) =>
    value === null ? operator === '!=' : test(value);

/** How texts of a field are compared: ids in their long form, others without regard to case unless the field has it. */
const foldOf = (field: FieldDefinition): ((value: unknown) => string) => {
  if (IDS.includes(field.type)) return (value) => longId(String(value));
  return field.caseSensitive ? String : (value) => String(value).toLowerCase();
};

const textTest = (
  scope: QueryScope,
  field: FieldDefinition,
  at: number,
  operator: Operator,
  raw: string,
): ValueTest => {
  if (operator === 'like') {
    const pattern = likePattern(raw, scope.source, at);
    return (value) => value !== null && pattern.test(String(value));
  }
  const text = decodeText(raw, scope.source, at);
  const fold = foldOf(field);
  const wanted = fold(text);
  return orNull(operator, (value) => ordered(operator, fold(value), wanted));
};

const timeTest = (
  scope: QueryScope,
  field: FieldDefinition,
  at: number,
  operator: Operator,
  literal: Literal,
): ValueTest => {
  if (literal.kind === 'datetime' && field.type === 'datetime') {
    const wanted = stampOf(literal.ms);
    return orNull(operator, (value) => ordered(operator, String(value), wanted));
  }
  if (literal.kind === 'date' && field.type === 'date')
    return orNull(operator, (value) => ordered(operator, String(value), literal.value));
  if (literal.kind !== 'period') throw mismatch(scope, field, at);
  const { fromMs, toMs } = literal.period;
  return orNull(operator, (value) => {
    const ms = instantOf(String(value));
    const place = ms < fromMs ? -1 : ms >= toMs ? 1 : 0;
    return ordered(operator, place, 0);
  });
};

const numberTest = (
  scope: QueryScope,
  operator: Operator,
  literal: Extract<Literal, { kind: 'number' }>,
): ValueTest => {
  const { conversionRates } = scope.org.settings;
  const wanted = literal.value / (literal.currency === undefined ? 1 : (conversionRates[literal.currency] ?? 1));
  return orNull(operator, (value) => ordered(operator, Number(value), wanted));
};

/** The test that a condition makes of a field's values; throws INVALID_FIELD when the literal does not go with the field. */
export const testOf = (
  scope: QueryScope,
  field: FieldDefinition,
  at: number,
  operator: Operator,
  literal: Literal,
): ValueTest => {
  if (literal.kind === 'null') return (value) => (value === null) === (operator === '=');
  if (field.type === 'date' || field.type === 'datetime') return timeTest(scope, field, at, operator, literal);
  if (NUMBERS.includes(field.type)) {
    if (literal.kind !== 'number') throw mismatch(scope, field, at);
    return numberTest(scope, operator, literal);
  }
  if (field.type === 'boolean') {
    if (literal.kind !== 'boolean') throw mismatch(scope, field, at);
    return (value) => ordered(operator, Number(value), Number(literal.value));
  }
  if (literal.kind !== 'text') throw mismatch(scope, field, at);
  return textTest(scope, field, at, operator, literal.raw);
};

/** The test of `IN (…)`. A list may be long and a table too: texts are looked up, everything else is compared one by one. */
export const memberTest = (
  scope: QueryScope,
  field: FieldDefinition,
  at: number,
  literals: readonly Literal[],
): ValueTest => {
  const tests = literals.map((literal) => testOf(scope, field, at, '=', literal));
  const texts = literals.flatMap((literal) =>
    literal.kind === 'text' ? decodeText(literal.raw, scope.source, at) : [],
  );
  if (texts.length < literals.length) return (value) => tests.some((test) => test(value));
  const wanted = new Set(texts.map(foldOf(field)));
  return (value) => value !== null && wanted.has(foldOf(field)(value));
};
