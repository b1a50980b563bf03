import { type Org } from '../org/org.js';
import { stampOf } from '../org/org-clock.js';
import { type Row, type StoredRecord } from './stored-record.js';

/** The record with other values and the stamps of a change by a user at this moment. */
export const stamped = (org: Org, userId: string, record: StoredRecord, changes: Row): StoredRecord => {
  const now = stampOf(org.clock.now());
  return {
    ...record,
    values: { ...record.values, ...changes, LastModifiedDate: now, LastModifiedById: userId, SystemModstamp: now },
  };
};

/** A new record with id, owner and stamps. */
export const newRecord = (org: Org, userId: string, object: string, keyPrefix: string, values: Row): StoredRecord => {
  const id = org.ids.next(keyPrefix);
  const now = stampOf(org.clock.now());
  return {
    id,
    object,
    values: {
      ...values,
      Id: id,
      IsDeleted: false,
      CreatedDate: now,
      CreatedById: userId,
      LastModifiedDate: now,
      LastModifiedById: userId,
      SystemModstamp: now,
    },
  };
};
