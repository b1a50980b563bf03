import { type Org, type OrgUser } from '../org/org.js';
import { isDeleted, textOf, valueOf } from '../records/stored-record.js';
import { type FieldDefinition } from './field-definition.js';
import { type ObjectDefinition } from './object-definition.js';

/** What a user may do with a field. */
export type FieldAccess = 'none' | 'read' | 'edit';

const assignedSets = (org: Org, user: OrgUser): Set<string> =>
  new Set(
    org.records
      .all('PermissionSetAssignment')
      .filter((assignment) => !isDeleted(assignment) && textOf(assignment, 'AssigneeId') === user.id)
      .map((assignment) => textOf(assignment, 'PermissionSetId') ?? ''),
  );

const grantOf = (org: Org, user: OrgUser, fieldKey: string): FieldAccess => {
  const sets = assignedSets(org, user);
  const grants = org.records
    .all('FieldPermissions')
    .filter(
      (grant) => !isDeleted(grant) && sets.has(textOf(grant, 'ParentId') ?? '') && textOf(grant, 'Field') === fieldKey,
    );
  if (grants.some((grant) => valueOf(grant, 'PermissionsEdit') === true)) return 'edit';
  return grants.some((grant) => valueOf(grant, 'PermissionsRead') === true) ? 'read' : 'none';
};

/** What field-level security lets a user do: a field made by API is invisible until it is granted (contract 10.4). */
export const accessTo = (org: Org, user: OrgUser, object: string, field: FieldDefinition): FieldAccess => {
  if (user.seesAllFields) return 'edit';
  const key = `${object}.${field.name}`;
  if (org.hiddenFields.has(key)) return 'none';
  return org.grantedFields.has(key) ? grantOf(org, user, key) : 'edit';
};

/** The fields a user sees; a field without access is simply absent (contract 4.1). */
export const visibleFields = (org: Org, user: OrgUser, definition: ObjectDefinition): FieldDefinition[] =>
  definition.fields.filter((field) => accessTo(org, user, definition.name, field) !== 'none');

/** The visible field of a name, whatever its case, or undefined. */
export const visibleField = (
  org: Org,
  user: OrgUser,
  definition: ObjectDefinition,
  name: string,
): FieldDefinition | undefined => {
  const field = definition.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return field && accessTo(org, user, definition.name, field) !== 'none' ? field : undefined;
};
