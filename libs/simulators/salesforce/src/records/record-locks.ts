import { refusal } from '../http/api-refusal.js';
import { type Org } from '../org/org.js';

/** Refuses a record that somebody else holds, and counts the try (contract 4.5, class A). */
export const checkLock = (org: Org, id: string): void => {
  const left = org.rules.locks.get(id) ?? 0;
  if (left <= 0) return;
  org.rules.locks.set(id, left - 1);
  throw refusal(400, 'UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${id}`, []);
};
