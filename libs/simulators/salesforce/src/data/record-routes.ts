import { notFound, refusal } from '../http/api-refusal.js';
import { type Answer, jsonAnswer, noContent } from '../http/answer.js';
import { bodyObject, type Call, writeContextOf } from '../http/call.js';
import { noSuchColumn } from '../records/accept-values.js';
import { recordAttributes } from '../records/present-record.js';
import { deleteRecord } from '../records/recycle-bin.js';
import { createRecord, recordOrThrow, updateRecord } from '../records/save-record.js';
import { isDeleted, type StoredRecord, valueOf } from '../records/stored-record.js';
import { recordsByKey, SeveralRecords, upsertRecord } from '../records/upsert-record.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { visibleField, visibleFields } from '../schema/visible-fields.js';

const saved = (record: StoredRecord) => ({ id: record.id, success: true, errors: [] });

/** A record with the visible fields, or those named in `?fields=`. */
export const showRecord = (
  call: Call,
  definition: ObjectDefinition,
  record: StoredRecord,
  names?: readonly string[],
) => {
  const fields = names
    ? names.map((name) => {
        const field = visibleField(call.org, call.user, definition, name);
        if (!field) throw noSuchColumn(name, definition.name);
        return field;
      })
    : visibleFields(call.org, call.user, definition);
  return {
    attributes: recordAttributes(record, call.version),
    ...Object.fromEntries(fields.map((field) => [field.name, valueOf(record, field.name)])),
  };
};

const readRecord = (call: Call, definition: ObjectDefinition, record: StoredRecord): Answer => {
  if (isDeleted(record)) throw refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  const names = call.query
    .get('fields')
    ?.split(',')
    .map((name) => name.trim());
  return jsonAnswer(showRecord(call, definition, record, names));
};

/** `POST /sobjects/{object}`. */
export const createRoute = (call: Call, definition: ObjectDefinition): Answer => {
  const record = createRecord(writeContextOf(call), definition.name, bodyObject(call));
  return jsonAnswer(saved(record), 201, { location: recordAttributes(record, call.version).url });
};

/** `GET`, `PATCH` and `DELETE /sobjects/{object}/{id}`. */
export const recordRoute = (call: Call, definition: ObjectDefinition, id: string): Answer => {
  const context = writeContextOf(call);
  if (call.method === 'GET') return readRecord(call, definition, recordOrThrow(call.org, definition.name, id));
  if (call.method === 'PATCH') updateRecord(context, definition.name, id, bodyObject(call));
  else deleteRecord(context, definition.name, id);
  return noContent();
};

const choices = (call: Call, records: readonly StoredRecord[]): Answer =>
  jsonAnswer(
    records.map((record) => recordAttributes(record, call.version).url),
    300,
  );

const upsert = (call: Call, definition: ObjectDefinition, key: { field: string; value: string }): Answer => {
  const input = bodyObject(call);
  if (Object.keys(input).some((name) => name.toLowerCase() === key.field.toLowerCase()))
    throw refusal(400, 'INVALID_FIELD', `The ${key.field} field should not be specified in the sobject data.`);
  const updateOnly = call.query.get('updateOnly') === 'true';
  const { record, created } = upsertRecord(writeContextOf(call), definition.name, key, input, updateOnly);
  return jsonAnswer({ ...saved(record), created }, created ? 201 : 200);
};

/** `GET`, `PATCH` and `DELETE /sobjects/{object}/{external id field}/{value}`. */
export const externalIdRoute = (call: Call, definition: ObjectDefinition, field: string, value: string): Answer => {
  const context = writeContextOf(call);
  try {
    if (call.method === 'PATCH') return upsert(call, definition, { field, value });
    const found = recordsByKey(context, definition.name, field, value);
    if (found.length > 1) return choices(call, found);
    const [record] = found;
    if (!record) throw notFound();
    if (call.method === 'GET') return readRecord(call, definition, record);
    deleteRecord(context, definition.name, record.id);
    return noContent();
  } catch (error) {
    // 300 is no error in Salesforce's eyes: it answers the addresses of the records.
    if (error instanceof SeveralRecords) return choices(call, error.records);
    throw error;
  }
};
