import { notFound, refusal } from '../http/api-refusal.js';
import { objectNamed, type Org } from '../org/org.js';
import { stampOf } from '../org/org-clock.js';
import { type FieldDefinition } from '../schema/field-definition.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { acceptValues } from './accept-values.js';
import { assignedOwner } from './assign-owner.js';
import { checkRecord } from './check-record.js';
import { derivedValues } from './derived-values.js';
import { checkDuplicates } from './duplicate-check.js';
import { checkLock } from './record-locks.js';
import { isDeleted, type Row, type StoredRecord, valueOf } from './stored-record.js';
import { newRecord, stamped } from './system-changes.js';
import { type WriteContext } from './write-context.js';

/** Input of a request: field names and JSON values. */
export type RecordInput = Readonly<Record<string, unknown>>;

/** The definition of an object; throws 404 for one that does not exist. */
export const objectOrThrow = (org: Org, name: string): ObjectDefinition => {
  const definition = objectNamed(org, name);
  if (!definition) throw notFound();
  return definition;
};

const defaultsOf = (context: WriteContext, fields: readonly FieldDefinition[]): Row => ({
  ...Object.fromEntries(
    fields.filter((field) => field.defaultValue !== null).map((field) => [field.name, field.defaultValue]),
  ),
  ...(fields.some((field) => field.name === 'OwnerId') ? { OwnerId: context.user.id } : {}),
  ...(fields.some((field) => field.name === 'CurrencyIsoCode')
    ? { CurrencyIsoCode: context.org.settings.defaultCurrency }
    : {}),
});

const withDerived = (org: Org, record: StoredRecord, before?: Row): StoredRecord => ({
  ...record,
  values: { ...record.values, ...derivedValues(record.object, record.values, before, stampOf(org.clock.now())) },
});

/** Makes a record without keeping it; throws the refusal when a rule of the org stands against it. */
export const buildRecord = (context: WriteContext, objectName: string, input: RecordInput): StoredRecord => {
  const { org, user } = context;
  const definition = objectOrThrow(org, objectName);
  const accepted = acceptValues(context, definition, input, 'create');
  const owner = assignedOwner(context, definition.name);
  const values = { ...defaultsOf(context, definition.fields), ...accepted, ...(owner ? { OwnerId: owner } : {}) };
  const record = withDerived(org, newRecord(org, user.id, definition.name, definition.keyPrefix, values));
  checkRecord(org, definition, record);
  checkDuplicates(context, record, 'create');
  return record;
};

const checkChangeable = (context: WriteContext, record: StoredRecord): void => {
  if (isDeleted(record)) throw refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  if (valueOf(record, 'IsConverted') === true && !context.user.rights.viewAndEditConvertedLeads)
    throw refusal(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', []);
  checkLock(context.org, record.id);
};

/** A record changed by a request, without keeping it; throws the refusal. */
export const buildChange = (context: WriteContext, record: StoredRecord, input: RecordInput): StoredRecord => {
  const { org, user } = context;
  const definition = objectOrThrow(org, record.object);
  const accepted = acceptValues(context, definition, input, 'update');
  checkChangeable(context, record);
  const owner = assignedOwner(context, record.object);
  const changed = stamped(org, user.id, record, { ...accepted, ...(owner ? { OwnerId: owner } : {}) });
  const whole = withDerived(org, changed, record.values);
  checkRecord(org, definition, whole);
  checkDuplicates(context, whole, 'update');
  return whole;
};

/** Creates and keeps a record. */
export const createRecord = (context: WriteContext, objectName: string, input: RecordInput): StoredRecord => {
  const record = buildRecord(context, objectName, input);
  context.org.records.put(record);
  return record;
};

/** The record of an id; throws 404 when there is none, also in the recycle bin. */
export const recordOrThrow = (org: Org, objectName: string, id: string): StoredRecord => {
  const record = org.records.get(objectOrThrow(org, objectName).name, id);
  if (!record) throw notFound();
  return record;
};

/** Changes and keeps a record. */
export const updateRecord = (
  context: WriteContext,
  objectName: string,
  id: string,
  input: RecordInput,
): StoredRecord => {
  const record = buildChange(context, recordOrThrow(context.org, objectName, id), input);
  context.org.records.put(record);
  return record;
};
