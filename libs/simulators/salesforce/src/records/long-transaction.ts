import { type StoredRecord } from './stored-record.js';

/** A transaction that takes its time: its changes carry the stamps of their making and are seen only once it commits (contract 8.2). */
export interface LongTransaction {
  readonly startedAt: number;
  readonly changes: StoredRecord[];
}
