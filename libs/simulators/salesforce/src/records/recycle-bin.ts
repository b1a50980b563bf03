import { refusal } from '../http/api-refusal.js';
import { type Org } from '../org/org.js';
import { instantOf } from '../org/org-clock.js';
import { checkLock } from './record-locks.js';
import { objectOrThrow, recordOrThrow } from './save-record.js';
import { isDeleted, type StoredRecord, textOf } from './stored-record.js';
import { stamped } from './system-changes.js';
import { type WriteContext } from './write-context.js';

/** How long deleted records can be brought back (contract section 6). */
export const RECYCLE_BIN_MS = 15 * 24 * 3_600_000;

const remove = (context: WriteContext, record: StoredRecord, masterId: string | undefined): void =>
  context.org.records.put(
    stamped(context.org, context.user.id, record, {
      IsDeleted: true,
      ...(masterId === undefined ? {} : { MasterRecordId: masterId }),
    }),
  );

/** Moves a record to the recycle bin; a merge says whom it was merged into. */
export const deleteRecord = (context: WriteContext, objectName: string, id: string, masterId?: string): void => {
  const record = recordOrThrow(context.org, objectName, id);
  if (isDeleted(record)) throw refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  checkLock(context.org, record.id);
  remove(context, record, masterId);
};

const isGone = (org: Org, record: StoredRecord): boolean =>
  isDeleted(record) && org.clock.now() - instantOf(textOf(record, 'SystemModstamp') ?? '') > RECYCLE_BIN_MS;

/** All records of an object that exist or can be brought back; those past their time are thrown away for good. */
export const recordsWithBin = (org: Org, objectName: string): StoredRecord[] => {
  const { name } = objectOrThrow(org, objectName);
  return org.records.all(name).filter((record) => {
    const gone = isGone(org, record);
    if (gone) org.records.purge(record);
    return !gone;
  });
};

/** Brings a record back from the recycle bin. */
export const undeleteRecord = (context: WriteContext, objectName: string, id: string): void => {
  const record = recordsWithBin(context.org, objectName).find((candidate) => candidate.id === id);
  if (!record || !isDeleted(record)) throw refusal(400, 'UNDELETE_FAILED', 'Entity is not in the recycle bin', []);
  context.org.records.put(
    stamped(context.org, context.user.id, record, {
      IsDeleted: false,
      ...('MasterRecordId' in record.values ? { MasterRecordId: null } : {}),
    }),
  );
};
