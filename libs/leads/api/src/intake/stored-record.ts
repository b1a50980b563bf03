import { type LeadId, type LeadType, type LocationId, type Source, type SourceRecordId } from '@leadweave/domain';
import { type RecordVersion } from './decide-arrival.js';

/** A row of `source_record` without its content: what pairing and versions look at. */
export interface StoredRecord extends RecordVersion {
  readonly id: SourceRecordId;
  readonly source: Source;
  readonly externalId: string;
  readonly locationId: LocationId;
  readonly leadId: LeadId;
  readonly type: LeadType;
  readonly occurredAtMs: number;
  readonly normalisedEmail?: string;
  readonly pairable: boolean;
  readonly visitorId?: string;
  readonly state: 'present' | 'gone';
  readonly goneSinceMs?: number;
}

/** The row as the driver reads it. */
export interface StoredRecordRow {
  readonly id: string;
  readonly source: string;
  readonly external_id: string;
  readonly location_id: string;
  readonly lead_id: string;
  readonly type: string;
  readonly occurred_at: Date;
  readonly source_updated_at: Date | null;
  readonly content_hash: string;
  readonly normalised_email: string | null;
  readonly verified: boolean;
  readonly pairable: boolean;
  readonly visitor_id: string | null;
  readonly in_progress: boolean;
  readonly state: 'present' | 'gone';
  readonly gone_at: Date | null;
}

/** Columns of a `StoredRecordRow`, of the table `r`. */
export const storedRecordColumns = `r.id, r.source, r.external_id, r.location_id, r.lead_id, r.type, r.occurred_at,
  r.source_updated_at, encode(r.content_hash, 'hex') as content_hash, r.normalised_email, r.verified, r.pairable,
  r.visitor_id, r.in_progress, r.state, r.gone_at`;

export function storedRecordFromRow(row: StoredRecordRow): StoredRecord {
  return {
    id: row.id as SourceRecordId,
    source: row.source as Source,
    externalId: row.external_id,
    locationId: row.location_id as LocationId,
    leadId: row.lead_id as LeadId,
    type: row.type as LeadType,
    occurredAtMs: row.occurred_at.getTime(),
    sourceUpdatedAtMs: row.source_updated_at?.getTime(),
    contentHash: row.content_hash,
    normalisedEmail: row.normalised_email ?? undefined,
    verified: row.verified,
    pairable: row.pairable,
    visitorId: row.visitor_id ?? undefined,
    inProgress: row.in_progress,
    gone: row.state === 'gone',
    state: row.state,
    goneSinceMs: row.gone_at?.getTime(),
  };
}
