import { decideArrival } from './decide-arrival.js';
import { type PreparedRecord } from './prepare-record.js';

/**
 * The version of each record of a batch that counts, by key, in the order of first appearance. Others of the same record
 * are `duplicate-in-batch`.
 */
export function newestOfBatch(records: readonly PreparedRecord[]): Map<string, PreparedRecord> {
  const newest = new Map<string, PreparedRecord>();
  for (const record of records) {
    const decision = decideArrival(record, newest.get(record.key));
    if (decision.kind !== 'ignore' && decision.kind !== 'unchanged') newest.set(record.key, record);
  }
  return newest;
}
