import { refusal } from '../http/api-refusal.js';
import { deleteRecord } from './recycle-bin.js';
import { recordOrThrow, updateRecord, type RecordInput } from './save-record.js';
import { isDeleted, type StoredRecord } from './stored-record.js';
import { stamped } from './system-changes.js';
import { type WriteContext } from './write-context.js';

const MOST_LOSERS = 2;
const MERGEABLE = ['Lead', 'Contact', 'Account'];

const repoint = (context: WriteContext, object: string, from: string, to: string): string[] => {
  const moved: string[] = [];
  for (const definition of context.org.objects.values())
    for (const field of definition.fields) {
      if (field.type !== 'reference' || field.name === 'MasterRecordId' || !field.referenceTo.includes(object))
        continue;
      for (const record of context.org.records.all(definition.name))
        if (record.values[field.name] === from && !isDeleted(record)) {
          context.org.records.put(stamped(context.org, context.user.id, record, { [field.name]: to }));
          moved.push(record.id);
        }
    }
  return moved;
};

/** Merges up to two records into a survivor: they are deleted and name it as their master (contract section 6). */
export const mergeRecords = (
  context: WriteContext,
  objectName: string,
  masterId: string,
  loserIds: readonly string[],
  changes: RecordInput = {},
): { readonly master: StoredRecord; readonly moved: string[] } => {
  if (!MERGEABLE.includes(objectName) || loserIds.length === 0 || loserIds.length > MOST_LOSERS)
    throw refusal(400, 'INVALID_OPERATION', 'Up to two leads, contacts or accounts can be merged into one', []);
  return context.org.records.attempt(() => {
    updateRecord(context, objectName, masterId, changes);
    const moved = loserIds.flatMap((loserId) => {
      deleteRecord(context, objectName, loserId, masterId);
      return repoint(context, objectName, loserId, masterId);
    });
    return { master: recordOrThrow(context.org, objectName, masterId), moved };
  });
};
