import { leadIdOf, type LocationId, type SourceRecordId } from '@leadweave/domain';
import { type StoredRecord } from '../intake/stored-record.js';
import { noon, north } from './builders.js';

/** Jane's form at noon, on a lead of its own, as it lies in the table. */
export function aStoredForm(overrides: Partial<StoredRecord> = {}): StoredRecord {
  const id = (overrides.id ?? 'form-1') as SourceRecordId;
  return {
    ...{ id, source: 'form', externalId: `${id}`, locationId: north as LocationId, leadId: leadIdOf(id) },
    ...{ type: 'web_form', occurredAtMs: noon.getTime(), normalisedEmail: 'jane@example.com', pairable: true },
    ...{ contentHash: 'a', verified: true, inProgress: false, gone: false, state: 'present' },
    ...overrides,
  };
}

/** The same event as WhatConverts tells it, a minute later. */
export function aStoredLead(overrides: Partial<StoredRecord> = {}): StoredRecord {
  const id = 'wc-1' as SourceRecordId;
  return aStoredForm({ id, source: 'whatconverts', occurredAtMs: noon.getTime() + 60_000, ...overrides });
}
