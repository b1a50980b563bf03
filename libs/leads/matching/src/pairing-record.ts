import { type LeadType, type SourceRecord } from '@leadweave/domain';

/**
 * The part of a source record that pairing looks at; times are event times in milliseconds since the epoch. The ids of
 * the records given to one call are distinct.
 */
export type PairingRecord = Pick<
  SourceRecord,
  'id' | 'source' | 'externalId' | 'locationId' | 'occurredAtMs' | 'normalisedEmail' | 'state'
> & { readonly type: LeadType };

/** A source record as pairing wants it; the content stays attached, which lets `explain` show both spellings. */
export function pairingRecordOf(record: SourceRecord): PairingRecord & Pick<SourceRecord, 'content'> {
  const { id, source, externalId, locationId, occurredAtMs, normalisedEmail, state, content } = record;
  return { id, source, externalId, locationId, occurredAtMs, normalisedEmail, state, type: content.type, content };
}
