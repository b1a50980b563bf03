import {
  type Attribution,
  type CallFacts,
  type Channel,
  type ChatFacts,
  type Contact,
  type Device,
  type LeadId,
  type LeadType,
  type LocationId,
  type Place,
  type Quality,
  type SourceRecord,
  type SourceRecordId,
  type Status,
  type ValueFacts,
  type VendorFacts,
} from '@leadweave/domain';
import { type Badge } from './badge.js';
import { type DealState } from './deal-value.js';
import { type Origins } from './origin.js';
import { type Pair } from './pairing.js';
import { type Suggestion } from './suggestions.js';

/** A source record that a lead stands on. */
export interface LeadSource extends Pick<SourceRecord, 'source' | 'externalId' | 'state' | 'goneSinceMs'> {
  readonly recordId: SourceRecordId;
}

export interface LeadFlags {
  readonly paired: boolean;
  readonly hasRecording: boolean;
  /** A source no longer has the record; the last known content is shown. */
  readonly gone: boolean;
  /** Since when, milliseconds since the epoch, if it is known. */
  readonly goneSinceMs?: number;
}

/** Everything that a lead shows: a pure function of its source records and people's decisions. */
export interface LeadView {
  readonly id: LeadId;
  readonly locationId: LocationId;
  readonly type: LeadType;
  /** The vendor's own wording of the type, unchanged. */
  readonly transactionType?: string;
  /** Event time, milliseconds since the epoch; of a pair, the native submission's. */
  readonly occurredAtMs: number;
  readonly badge: Badge;
  readonly quality: Quality;
  readonly status: Status;
  readonly contact: Contact;
  readonly message?: string;
  readonly subject?: string;
  readonly formName?: string;
  /** Form fields under the forms' own labels, unchanged. */
  readonly fields: Readonly<Record<string, string>>;
  readonly attribution: Attribution;
  /** Of the sources' attribution; a person's edit does not move a lead to another channel. */
  readonly channel: Channel;
  readonly device: Device;
  readonly place: Place;
  readonly call?: CallFacts;
  readonly chat?: ChatFacts;
  readonly value: ValueFacts;
  /** How it stands in the system of sales, when one says so. */
  readonly deal?: DealState;
  readonly vendor: VendorFacts;
  readonly unmapped: Readonly<Record<string, unknown>>;
  readonly suggestions: readonly Suggestion[];
  readonly sources: readonly LeadSource[];
  readonly pairing?: Pair;
  readonly origins: Origins;
  readonly flags: LeadFlags;
}
