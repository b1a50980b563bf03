import { ApiRefusal, notFound, refusal } from '../http/api-refusal.js';
import { visibleField } from '../schema/visible-fields.js';
import { sameKey } from './check-record.js';
import { readValue } from './read-value.js';
import { createRecord, objectOrThrow, type RecordInput, updateRecord } from './save-record.js';
import { isDeleted, type StoredRecord, valueOf } from './stored-record.js';
import { type WriteContext } from './write-context.js';

/** Several records carry the external id: nothing is written (contract 4.1, HTTP 300). */
export class SeveralRecords extends ApiRefusal {
  constructor(readonly records: readonly StoredRecord[]) {
    super(300, [{ errorCode: 'MULTIPLE_CHOICES', message: 'Multiple records found' }]);
  }
}

/** What an upsert did. */
export interface Upserted {
  readonly record: StoredRecord;
  readonly created: boolean;
}

/** The field of an upsert; throws 404 when it is no external id or not visible. */
const keyField = (context: WriteContext, objectName: string, fieldName: string) => {
  const definition = objectOrThrow(context.org, objectName);
  const field = visibleField(context.org, context.user, definition, fieldName);
  if (!field || !(field.externalId || field.name === 'Id'))
    throw refusal(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible: ' + fieldName);
  return { definition, field };
};

/** Records that carry an external id; rows in the recycle bin are passed over (contract 15, no. 9). */
export const recordsByKey = (
  context: WriteContext,
  objectName: string,
  fieldName: string,
  key: unknown,
): StoredRecord[] => {
  const { definition, field } = keyField(context, objectName, fieldName);
  const value = readValue(field, key);
  return context.org.records
    .holding(definition.name, field.name, value)
    .filter((record) => !isDeleted(record) && sameKey(field, value, valueOf(record, field.name)));
};

/** Creates or changes the record that carries an external id (contract 4.1). */
export const upsertRecord = (
  context: WriteContext,
  objectName: string,
  key: { readonly field: string; readonly value: unknown },
  input: RecordInput,
  updateOnly = false,
): Upserted => {
  const { field } = keyField(context, objectName, key.field);
  const found = recordsByKey(context, objectName, key.field, key.value);
  if (found.length > 1) throw new SeveralRecords(found);
  const [existing] = found;
  if (existing) return { record: updateRecord(context, objectName, existing.id, input), created: false };
  if (updateOnly || field.name === 'Id') throw notFound();
  return { record: createRecord(context, objectName, { ...input, [field.name]: key.value }), created: true };
};
