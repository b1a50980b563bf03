import { type LocationId, type SourceRecordId } from './identifiers.js';
import { type SourceContent } from './source-content.js';

/** Systems that report contact events. */
export const sources = ['form', 'whatconverts'] as const;
export type Source = (typeof sources)[number];

/** One thing as it was received. Immutable in identity `(brand, source, external id)`, versioned in content. */
export interface SourceRecord {
  readonly id: SourceRecordId;
  readonly source: Source;
  /** The source's own id: WhatConverts' lead id, or the submission's id. */
  readonly externalId: string;
  readonly locationId: LocationId;
  /** Event time, milliseconds since the epoch: moment of submission, or the vendor's date of creation. */
  readonly occurredAtMs: number;
  /** Trimmed, NFC, lower case; absent when there is none. Absent never pairs. */
  readonly normalisedEmail?: string;
  /** `gone`: the source no longer has it; the last known content is kept. */
  readonly state: 'present' | 'gone';
  /** When the source was first found to no longer have it, milliseconds since the epoch; absent while `present`. */
  readonly goneSinceMs?: number;
  readonly content: SourceContent;
}

/** A person's decision on one possible pair. `split` and `never` both remove the candidate until undone. */
export interface PairingDecision {
  readonly nativeId: SourceRecordId;
  readonly whatConvertsId: SourceRecordId;
  readonly kind: 'split' | 'never';
}
