import { type StoredRecord } from '../records/stored-record.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { memberTest, testOf } from './compare-value.js';
import { wrongFilter } from './query-refusal.js';
import { type QueryScope, resolvePath, valueAt } from './resolve-path.js';
import { type Condition, type Query } from './syntax.js';

/** A test of a row. */
export type RowTest = (record: StoredRecord) => boolean;

/** Reads the one column of an inner query. */
export type ColumnReader = (query: Query) => Set<unknown>;

type Leaf = Extract<Condition, { kind: 'compare' | 'in' | 'inQuery' }>;

const leafTest = (scope: QueryScope, definition: ObjectDefinition, leaf: Leaf, column: ColumnReader): RowTest => {
  const path = resolvePath(scope, definition, leaf.path);
  if (!path.field.filterable)
    throw wrongFilter(scope.source, leaf.path.at, `field '${path.field.name}' can not be filtered in a query call`);
  const read: (record: StoredRecord) => ReturnType<typeof valueAt> = (record) => valueAt(scope.org, record, path);
  if (leaf.kind === 'compare') {
    const test = testOf(scope, path.field, leaf.path.at, leaf.operator, leaf.value);
    return (record) => test(read(record));
  }
  if (leaf.kind === 'inQuery') {
    const found = column(leaf.query);
    return (record) => found.has(read(record)) !== leaf.negated;
  }
  const isMember = memberTest(scope, path.field, leaf.path.at, leaf.values);
  return (record) => isMember(read(record)) !== leaf.negated;
};

/** The condition as a test of rows; throws when a field does not exist or a value does not go with it. */
export const compileCondition = (
  scope: QueryScope,
  definition: ObjectDefinition,
  condition: Condition,
  column: ColumnReader,
): RowTest => {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const tests = condition.parts.map((part) => compileCondition(scope, definition, part, column));
      return condition.kind === 'and'
        ? (record) => tests.every((test) => test(record))
        : (record) => tests.some((test) => test(record));
    }
    case 'not': {
      const test = compileCondition(scope, definition, condition.part, column);
      return (record) => !test(record);
    }
    default:
      return leafTest(scope, definition, condition, column);
  }
};
