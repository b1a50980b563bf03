import { type Org, type OrgUser } from '../org/org.js';
import { type FieldValue, type StoredRecord, valueOf } from '../records/stored-record.js';
import { type FieldDefinition } from '../schema/field-definition.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { visibleField, visibleFields } from '../schema/visible-fields.js';
import { noSuchField } from './query-refusal.js';
import { type PathExpression } from './syntax.js';

/** Who asks what of which org. */
export interface QueryScope {
  readonly org: Org;
  readonly user: OrgUser;
  readonly source: string;
}

/** A path that exists: references to follow, then the field. */
export interface ResolvedPath {
  readonly parents: readonly FieldDefinition[];
  readonly field: FieldDefinition;
}

const parentField = (scope: QueryScope, definition: ObjectDefinition, name: string): FieldDefinition | undefined =>
  visibleFields(scope.org, scope.user, definition).find(
    (field) => field.relationshipName?.toLowerCase() === name.toLowerCase(),
  );

const targetsOf = (scope: QueryScope, field: FieldDefinition): ObjectDefinition[] =>
  field.referenceTo.flatMap((name) => scope.org.objects.get(name.toLowerCase()) ?? []);

const resolveFrom = (
  scope: QueryScope,
  definition: ObjectDefinition,
  names: readonly string[],
): ResolvedPath | undefined => {
  const [first = '', ...rest] = names;
  if (rest.length === 0) {
    const field = visibleField(scope.org, scope.user, definition, first);
    return field && { parents: [], field };
  }
  const parent = parentField(scope, definition, first);
  if (!parent) return undefined;
  for (const target of targetsOf(scope, parent)) {
    const inner = resolveFrom(scope, target, rest);
    if (inner) return { parents: [parent, ...inner.parents], field: inner.field };
  }
  return undefined;
};

/** Follows a path from an object; `Lead.Id` may begin with the object's own name. Throws INVALID_FIELD. */
export const resolvePath = (scope: QueryScope, definition: ObjectDefinition, path: PathExpression): ResolvedPath => {
  const own = path.names.length > 1 && path.names[0]?.toLowerCase() === definition.name.toLowerCase();
  const names = own ? path.names.slice(1) : path.names;
  const resolved = resolveFrom(scope, definition, names);
  if (!resolved) throw noSuchField(scope.source, path.at, names[names.length - 1] ?? '', definition.name);
  return resolved;
};

/** The record a reference of a record points to, or undefined. */
export const parentOf = (org: Org, record: StoredRecord, reference: FieldDefinition): StoredRecord | undefined => {
  const id = valueOf(record, reference.name);
  if (typeof id !== 'string') return undefined;
  for (const target of reference.referenceTo) {
    const parent = org.records.get(target, id);
    if (parent) return parent;
  }
  return undefined;
};

/** The value at the end of a path; null when a parent is missing. */
export const valueAt = (org: Org, record: StoredRecord, path: ResolvedPath): FieldValue => {
  let current: StoredRecord | undefined = record;
  for (const parent of path.parents) current = current && parentOf(org, current, parent);
  return current ? valueOf(current, path.field.name) : null;
};
