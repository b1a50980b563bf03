import { type ColumnSpec } from '@leadweave/persistence';
import { type Arrival } from './arrivals.js';

/** A record to insert or to replace, with the lead it now belongs to. */
export interface RecordWrite {
  readonly arrival: Arrival;
  readonly leadId: string;
}

const time = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms));

/** Columns that a new version replaces; `content` arrives as text, written once. */
export const versionColumns: Readonly<Record<string, ColumnSpec<RecordWrite>>> = {
  id: { type: 'uuid', value: ({ arrival }) => arrival.id },
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  type: { type: 'text', value: ({ arrival }) => arrival.record.content.type },
  occurred_at: { type: 'timestamptz', value: ({ arrival }) => time(arrival.record.occurredAtMs) },
  source_updated_at: { type: 'timestamptz', value: ({ arrival }) => time(arrival.record.sourceUpdatedAtMs) },
  content_hash: { type: 'bytea', value: ({ arrival }) => Buffer.from(arrival.record.contentHash, 'hex') },
  normalised_email: { type: 'text', value: ({ arrival }) => arrival.record.normalisedEmail },
  phone_e164: { type: 'text', value: ({ arrival }) => arrival.record.content.contact.phone?.e164 },
  visitor_id: { type: 'text', value: ({ arrival }) => arrival.record.content.vendor.visitorId },
  pairable: { type: 'boolean', value: ({ arrival }) => arrival.record.pairable },
  in_progress: { type: 'boolean', value: ({ arrival }) => arrival.record.inProgress },
  verified: { type: 'boolean', value: ({ arrival }) => arrival.record.verified },
  raw: { type: 'bytea', value: ({ arrival }) => Buffer.from(arrival.record.raw) },
  content: { type: 'text', value: ({ arrival }) => arrival.record.contentJson },
};

/** Columns of a new row. */
export const insertColumns: Readonly<Record<string, ColumnSpec<RecordWrite>>> = {
  source: { type: 'text', value: ({ arrival }) => arrival.record.source },
  external_id: { type: 'text', value: ({ arrival }) => arrival.record.externalId },
  location_id: { type: 'uuid', value: ({ arrival }) => arrival.record.locationId },
  ...versionColumns,
};
