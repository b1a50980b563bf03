import { recordAttributes } from '../records/present-record.js';
import { recordsWithBin } from '../records/recycle-bin.js';
import { type FieldValue, isDeleted, type StoredRecord, valueOf } from '../records/stored-record.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { type Org, type OrgUser, objectNamed } from '../org/org.js';
import { compileCondition } from './compile-condition.js';
import { parseQuery } from './parse-query.js';
import { malformed, noSuchField, noSuchObject } from './query-refusal.js';
import { parentOf, type QueryScope, type ResolvedPath, resolvePath, valueAt } from './resolve-path.js';
import { type Query, type Selected } from './syntax.js';

/** A row as an answer shows it. */
export type ShownRow = Record<string, unknown>;

/** All rows of a query, before they are cut into pages; `counted` for `SELECT COUNT()`. */
export interface QueryResult {
  readonly rows: readonly ShownRow[];
  readonly counted: number | undefined;
}

/** Who asks, and whether the recycle bin is looked at too (`queryAll`). */
export interface QueryCaller {
  readonly org: Org;
  readonly user: OrgUser;
  readonly version: string;
  readonly withDeleted: boolean;
  /** Whether the Tooling API is asked. */
  readonly tooling: boolean;
}

const compare = (left: FieldValue, right: FieldValue): number => {
  const [a, b] = [left, right].map((value) => (typeof value === 'string' ? value.toLowerCase() : Number(value)));
  return a === b ? 0 : (a as number) < (b as number) ? -1 : 1;
};

const matching = (
  caller: QueryCaller,
  scope: QueryScope,
  definition: ObjectDefinition,
  query: Query,
): StoredRecord[] => {
  const column = (inner: Query) => columnOf(caller, inner);
  const test = query.where ? compileCondition(scope, definition, query.where, column) : () => true;
  const orderings = query.orderBy.map((ordering) => ({
    ...ordering,
    path: resolvePath(scope, definition, ordering.path),
  }));
  const inOrder = (left: StoredRecord, right: StoredRecord): number => {
    for (const { path, descending, nullsLast } of orderings) {
      const [a, b] = [valueAt(scope.org, left, path), valueAt(scope.org, right, path)];
      if (a === null && b === null) continue;
      if (a === null || b === null) return (a === null) === nullsLast ? 1 : -1;
      const difference = compare(a, b);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
  const found = recordsWithBin(scope.org, definition.name)
    .filter((record) => (caller.withDeleted || !isDeleted(record)) && test(record))
    .sort(inOrder);
  return found.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit);
};

const objectOf = (caller: QueryCaller, query: Query): ObjectDefinition => {
  const definition = objectNamed(caller.org, query.from);
  if (!definition || definition.tooling !== caller.tooling) throw noSuchObject(query.source, query.fromAt, query.from);
  return definition;
};

const columnOf = (caller: QueryCaller, query: Query): Set<unknown> => {
  const definition = objectOf(caller, query);
  const scope = { ...caller, source: query.source };
  const [selected] = query.selected === 'count' ? [] : query.selected;
  if (selected?.kind !== 'field') throw malformed(query.source, query.fromAt, 'a semi-join selects one field');
  const path = resolvePath(scope, definition, selected.path);
  return new Set(matching(caller, scope, definition, query).map((record) => valueAt(caller.org, record, path)));
};

type Shower = (record: StoredRecord, row: ShownRow) => void;

const showPath =
  (caller: QueryCaller, path: ResolvedPath): Shower =>
  (record, row) => {
    let [current, target]: [StoredRecord | undefined, ShownRow] = [record, row];
    for (const reference of path.parents) {
      const name = reference.relationshipName ?? reference.name;
      current = parentOf(caller.org, current, reference);
      if (!current) {
        target[name] ??= null;
        return;
      }
      const inner = (target[name] ?? { attributes: recordAttributes(current, caller.version) }) as ShownRow;
      target[name] = inner;
      target = inner;
    }
    target[path.field.name] = valueOf(current, path.field.name);
  };

const showConverted =
  (caller: QueryCaller, path: ResolvedPath, name: string): Shower =>
  (record, row) => {
    const amount = valueAt(caller.org, record, path);
    const currency = valueOf(record, 'CurrencyIsoCode');
    const rate = typeof currency === 'string' ? (caller.org.settings.conversionRates[currency] ?? 1) : 1;
    row[name] = typeof amount === 'number' ? amount / rate : amount;
  };

const showChildren = (caller: QueryCaller, scope: QueryScope, definition: ObjectDefinition, query: Query): Shower => {
  const relationship = definition.children.find((child) => child.name.toLowerCase() === query.from.toLowerCase());
  const child = relationship && objectNamed(caller.org, relationship.childObject);
  if (!relationship || !child) throw noSuchObject(query.source, query.fromAt, query.from);
  const show = showRow(caller, scope, child, query.selected === 'count' ? [] : query.selected);
  const rows = matching(caller, scope, child, query);
  return (record, row) => {
    const records = rows.filter((candidate) => valueOf(candidate, relationship.field) === record.id).map(show);
    row[relationship.name] = records.length === 0 ? null : { totalSize: records.length, done: true, records };
  };
};

const showerOf = (caller: QueryCaller, scope: QueryScope, definition: ObjectDefinition, selected: Selected): Shower => {
  if (selected.kind === 'children') return showChildren(caller, scope, definition, selected.query);
  const path = resolvePath(scope, definition, selected.path);
  if (selected.kind === 'field') return showPath(caller, path);
  if (path.field.type !== 'currency')
    throw noSuchField(scope.source, selected.path.at, path.field.name, definition.name);
  return showConverted(caller, path, selected.alias ?? path.field.name);
};

const showRow = (
  caller: QueryCaller,
  scope: QueryScope,
  definition: ObjectDefinition,
  selected: readonly Selected[],
): ((record: StoredRecord) => ShownRow) => {
  const showers = selected.map((item) => showerOf(caller, scope, definition, item));
  return (record) => {
    const row: ShownRow = { attributes: recordAttributes(record, caller.version) };
    for (const show of showers) show(record, row);
    return row;
  };
};

/** Answers a query; throws MALFORMED_QUERY, INVALID_FIELD or INVALID_TYPE as Salesforce does. */
export const runQuery = (caller: QueryCaller, soql: string): QueryResult => {
  const query = parseQuery(soql, caller.org.clock.now());
  const definition = objectOf(caller, query);
  const scope: QueryScope = { org: caller.org, user: caller.user, source: soql };
  if (query.selected === 'count') return { rows: [], counted: matching(caller, scope, definition, query).length };
  const show = showRow(caller, scope, definition, query.selected);
  return { rows: matching(caller, scope, definition, query).map(show), counted: undefined };
};
