import { leadIdOf, type SourceRecordId } from '@leadweave/domain';
import { newId } from '@leadweave/persistence';
import { type ArrivalDecision, decideArrival } from './decide-arrival.js';
import { type PreparedRecord } from './prepare-record.js';
import { type StoredRecord } from './stored-record.js';

/** One record of a batch, what is stored of it, and what is to be done. */
export interface Arrival {
  readonly id: SourceRecordId;
  readonly record: PreparedRecord;
  readonly stored?: StoredRecord;
  readonly decision: ArrivalDecision;
}

/** Decides about each record. A known record keeps its id and its location. */
export function arrivalOf(record: PreparedRecord, stored: StoredRecord | undefined): Arrival {
  const decision = decideArrival(record, stored);
  if (!stored) return { id: newId() as SourceRecordId, record, decision };
  const { id, locationId } = stored;
  return { id, record: record.locationId === locationId ? record : { ...record, locationId }, stored, decision };
}

/** Whether the arrival brings content that is not stored yet. */
export function isChange({ decision }: Arrival): boolean {
  return decision.kind === 'insert' || decision.kind === 'update';
}

/** The row as it will stand after the arrival, on its own lead until pairing says otherwise. */
export function recordAfter({ id, record }: Arrival): StoredRecord {
  return {
    id,
    source: record.source,
    externalId: record.externalId,
    locationId: record.locationId as StoredRecord['locationId'],
    leadId: leadIdOf(id),
    type: record.content.type,
    occurredAtMs: record.occurredAtMs,
    sourceUpdatedAtMs: record.sourceUpdatedAtMs,
    contentHash: record.contentHash,
    normalisedEmail: record.normalisedEmail,
    pairable: record.pairable,
    visitorId: record.content.vendor.visitorId,
    verified: record.verified,
    inProgress: record.inProgress,
    state: 'present',
  };
}
