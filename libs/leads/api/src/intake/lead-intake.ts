import { type Tx } from '@leadweave/persistence';
import {
  type IncomingRecord,
  type IntakeContext,
  type IntakeResult,
  type RecordIdentity,
  type StoredVersion,
} from './incoming-record.js';
import { type GoneRecords, type QuarantineItem } from './quarantine-item.js';

/**
 * The one way into the leads. Sources call it inside their own unit of work (scope: all locations), so that rows,
 * leads, events and the source's checkpoint commit together.
 */
export abstract class LeadIntake {
  /**
   * Stores records, decides pairing anew for everything they touch, and writes leads and lead events. Any number of
   * repetitions and any order of arrival lead to the same state. Give up to 2,500 records at once; the unit of work
   * should allow retries, since two batches may wait for each other.
   */
  abstract apply(tx: Tx, records: readonly IncomingRecord[], context: IntakeContext): Promise<IntakeResult>;

  /** What is stored of these records; it stays so until the transaction ends. For sources whose news have to be merged. */
  abstract stored(tx: Tx, identities: readonly RecordIdentity[]): Promise<StoredVersion[]>;

  /** Keeps inputs that could not be understood. Returns how many were not known yet. */
  abstract quarantine(tx: Tx, items: readonly QuarantineItem[], receivedAt: Date): Promise<number>;

  /** Marks records as no longer present at their source; leads and content stay. Returns how many were present. */
  abstract markGone(tx: Tx, gone: GoneRecords, context: IntakeContext): Promise<number>;
}
