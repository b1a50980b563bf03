import { refusal } from '../http/api-refusal.js';
import { type Org } from '../org/org.js';
import { type FieldDefinition } from '../schema/field-definition.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { isDeleted, type StoredRecord, valueOf } from './stored-record.js';

const isEmpty = (record: StoredRecord, name: string): boolean => valueOf(record, name) === null;

const checkRequired = (org: Org, definition: ObjectDefinition, record: StoredRecord): void => {
  const missing = definition.fields
    .filter((field) => field.createable && !field.nillable && !field.defaultedOnCreate)
    .map((field) => field.name)
    .filter((name) => isEmpty(record, name));
  if (definition.name === 'Lead' && !org.settings.personAccounts && isEmpty(record, 'Company')) missing.push('Company');
  if (missing.length > 0)
    throw refusal(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
};

const existsAs = (org: Org, object: string, id: string): boolean => {
  const record = org.records.get(object, id);
  return record !== undefined && !isDeleted(record);
};

const isInactiveUser = (org: Org, id: string): boolean => {
  const user = org.records.get('User', id);
  return user !== undefined && valueOf(user, 'IsActive') === false;
};

const checkReferences = (org: Org, definition: ObjectDefinition, record: StoredRecord): void => {
  for (const field of definition.fields) {
    const id = valueOf(record, field.name);
    if (field.type !== 'reference' || !field.createable || typeof id !== 'string') continue;
    if (!field.referenceTo.some((target) => existsAs(org, target, id)))
      throw refusal(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
    if (field.name === 'OwnerId' && isInactiveUser(org, id))
      throw refusal(400, 'INACTIVE_OWNER_OR_USER', 'operation performed with inactive user', ['OwnerId']);
  }
};

/** Whether two values of a unique field count as the same. */
export const sameKey = (field: FieldDefinition, left: unknown, right: unknown): boolean =>
  left !== null &&
  (left === right ||
    (!field.caseSensitive && typeof left === 'string' && left.toLowerCase() === String(right).toLowerCase()));

const checkUnique = (org: Org, definition: ObjectDefinition, record: StoredRecord): void => {
  for (const field of definition.fields.filter((candidate) => candidate.unique)) {
    const value = valueOf(record, field.name);
    if (value === null) continue;
    const other = org.records
      .holding(record.object, field.name, value)
      .find(
        (candidate) =>
          candidate.id !== record.id && !isDeleted(candidate) && sameKey(field, value, valueOf(candidate, field.name)),
      );
    if (other)
      throw refusal(
        400,
        'DUPLICATE_VALUE',
        `duplicate value found: ${field.name} duplicates value on record with id: ${other.id}`,
        [],
      );
  }
};

const checkValidation = (org: Org, record: StoredRecord): void => {
  const rule = org.rules.validation.find(
    (candidate) => candidate.object === record.object && candidate.isWrong(record),
  );
  if (rule) throw refusal(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, rule.fields ?? []);
};

/** What must hold of a whole record before it is kept; throws the first refusal. */
export const checkRecord = (org: Org, definition: ObjectDefinition, record: StoredRecord): void => {
  checkRequired(org, definition, record);
  checkReferences(org, definition, record);
  checkValidation(org, record);
  checkUnique(org, definition, record);
};
