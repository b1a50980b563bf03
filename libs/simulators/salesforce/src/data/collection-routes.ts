import { ApiRefusal, notFound, refusal, type VendorError } from '../http/api-refusal.js';
import { type Answer, collectionError, jsonAnswer } from '../http/answer.js';
import { bodyObject, type Call, writeContextOf } from '../http/call.js';
import { isIdText, longId } from '../org/salesforce-id.js';
import { deleteRecord } from '../records/recycle-bin.js';
import { createRecord, objectOrThrow, type RecordInput, updateRecord } from '../records/save-record.js';
import { type WriteContext } from '../records/write-context.js';
import { isDeleted } from '../records/stored-record.js';
import { upsertRecord } from '../records/upsert-record.js';
import { showRecord } from './record-routes.js';

/** Records one call may carry (contract 4.1). */
const MOST_RECORDS = 200;
/** Records one call may read. */
const MOST_READ = 2000;

interface Result {
  readonly id?: string;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly VendorError[];
}

const ROLLED_BACK: VendorError = {
  errorCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
};

const attempt = (call: Call, work: () => Omit<Result, 'success' | 'errors'>): Result => {
  try {
    return { ...call.org.records.attempt(work), success: true, errors: [] };
  } catch (error) {
    // What one record is refused for stands in its place and costs its neighbours nothing.
    if (error instanceof ApiRefusal) return { success: false, errors: error.errors };
    throw error;
  }
};

/** A record that cannot be locked fails the whole batch (contract 4.5, class A). */
const spreadLocks = (results: readonly Result[]): readonly Result[] => {
  const lock = results.flatMap((result) => result.errors).find((error) => error.errorCode === 'UNABLE_TO_LOCK_ROW');
  return lock ? results.map(() => ({ success: false, errors: [lock] })) : results;
};

const rollBack = (results: readonly Result[]): readonly Result[] =>
  results.map((result) => (result.success ? { success: false, errors: [ROLLED_BACK] } : result));

const answerOf = (results: readonly Result[]): Answer =>
  jsonAnswer(results.map((result) => ({ ...result, errors: result.errors.map(collectionError) })));

const runAll = (call: Call, allOrNone: boolean, works: readonly (() => Result)[]): Answer => {
  let failed = false;
  const results = call.org.records.attempt(
    () => {
      const tried = works.map((work) => work());
      const spread = spreadLocks(tried);
      failed = spread !== tried || (allOrNone && tried.some((result) => !result.success));
      return spread;
    },
    () => !failed,
  );
  return answerOf(failed ? rollBack(results) : results);
};

type Item = RecordInput & { readonly attributes?: { readonly type?: string } };

const itemsOf = (call: Call): { readonly items: readonly Item[]; readonly allOrNone: boolean } => {
  const body = bodyObject(call);
  const items = body.records;
  if (!Array.isArray(items)) throw refusal(400, 'JSON_PARSER_ERROR', 'records must be a list');
  if (items.length > MOST_RECORDS)
    throw refusal(
      400,
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${MOST_RECORDS} records in this call`,
    );
  return { items: items as Item[], allOrNone: body.allOrNone === true };
};

const typeOf = (item: Item): string => {
  const type = item.attributes?.type;
  if (typeof type !== 'string') throw refusal(400, 'INVALID_TYPE', 'type must be specified in attributes');
  return type;
};

const withoutId = (item: Item): { id: string; values: RecordInput } => {
  const entries = Object.entries(item);
  const id = entries.find(([name]) => name.toLowerCase() === 'id')?.[1];
  if (typeof id !== 'string') throw refusal(400, 'MISSING_ARGUMENT', 'Id not specified in an update call', ['Id']);
  return { id, values: Object.fromEntries(entries.filter(([name]) => name.toLowerCase() !== 'id')) };
};

const createOne = (context: WriteContext, item: Item) => ({ id: createRecord(context, typeOf(item), item).id });

const updateOne = (context: WriteContext, item: Item) => {
  const { id, values } = withoutId(item);
  return { id: updateRecord(context, typeOf(item), id, values).id };
};

/** `POST` and `PATCH /composite/sobjects`. */
export const saveCollection = (call: Call): Answer => {
  const context = writeContextOf(call);
  const { items, allOrNone } = itemsOf(call);
  const one = call.method === 'POST' ? createOne : updateOne;
  return runAll(
    call,
    allOrNone,
    items.map((item) => () => attempt(call, () => one(context, item))),
  );
};

const keyOf = (item: Item, field: string): unknown =>
  Object.entries(item).find(([name]) => name.toLowerCase() === field.toLowerCase())?.[1];

/** `PATCH /composite/sobjects/{object}/{external id field}`; two records with one key collide (contract 9.1). */
export const upsertCollection = (call: Call, object: string, field: string): Answer => {
  const context = writeContextOf(call);
  const { items, allOrNone } = itemsOf(call);
  const count = new Map<unknown, number>();
  for (const item of items) count.set(keyOf(item, field), (count.get(keyOf(item, field)) ?? 0) + 1);
  const upsertOne = (item: Item) => {
    const value = keyOf(item, field);
    if (value === undefined || value === null || value === '')
      throw refusal(400, 'MISSING_ARGUMENT', `${field} not specified`, []);
    if ((count.get(value) ?? 0) > 1)
      throw refusal(400, 'DUPLICATE_VALUE', `Duplicate external id specified: ${JSON.stringify(value)}`, [field]);
    const values = Object.fromEntries(
      Object.entries(item).filter(([name]) => name.toLowerCase() !== field.toLowerCase()),
    );
    const { record, created } = upsertRecord(context, object, { field, value }, values);
    return { id: record.id, created };
  };
  return runAll(
    call,
    allOrNone,
    items.map((item) => () => attempt(call, () => upsertOne(item))),
  );
};

const objectOfId = (call: Call, id: string): string => {
  const found = [...call.org.objects.values()].find((candidate) => id.startsWith(candidate.keyPrefix));
  if (!isIdText(id) || !found) throw refusal(400, 'MALFORMED_ID', `malformed id ${id}`);
  return found.name;
};

/** `DELETE /composite/sobjects?ids=`. */
export const deleteCollection = (call: Call): Answer => {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length > MOST_RECORDS)
    throw refusal(
      400,
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${MOST_RECORDS} records in this call`,
    );
  const context = writeContextOf(call);
  const remove = (id: string) => {
    deleteRecord(context, objectOfId(call, id), id);
    return { id: longId(id) };
  };
  return runAll(
    call,
    call.query.get('allOrNone') === 'true',
    ids.map((id) => () => attempt(call, () => remove(id))),
  );
};

/** `POST` and `GET /composite/sobjects/{object}`: many records in the order of their ids, null for those that are none. */
export const readCollection = (call: Call, object: string): Answer => {
  const definition = objectOrThrow(call.org, object);
  const body = call.method === 'POST' ? bodyObject(call) : undefined;
  const listOf = (name: string): string[] =>
    body ? ((body[name] ?? []) as string[]) : (call.query.get(name) ?? '').split(',').filter((part) => part !== '');
  const [ids, fields] = [listOf('ids'), listOf('fields')];
  if (fields.length === 0) throw notFound();
  if (ids.length > MOST_READ)
    throw refusal(400, 'EXCEEDED_ID_LIMIT', `record limit reached. cannot read more than ${MOST_READ} records`);
  return jsonAnswer(
    ids.map((id) => {
      const record = call.org.records.get(definition.name, id);
      return record && !isDeleted(record) ? showRecord(call, definition, record, fields) : null;
    }),
  );
};
