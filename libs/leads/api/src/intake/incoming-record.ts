import { type SourceContent } from '@leadweave/domain';

/** What a source hands over about one contact event, already in our words. */
export interface IncomingRecord {
  /** The system it comes from, for example `form` or `whatconverts`. */
  readonly source: 'form' | 'whatconverts';
  /** The source's own id, as text. Identity is (brand, source, external id). */
  readonly externalId: string;
  /** Where the lead belongs. A record that is already known keeps its location, whatever stands here. */
  readonly locationId: string;
  /** Event time. */
  readonly occurredAt: Date;
  /** The source's own time of the last change; decides which version is newer. */
  readonly sourceUpdatedAt?: Date;
  /** Whether the source itself vouches for the content: a read through its API, or a native submission. */
  readonly verified: boolean;
  readonly content: SourceContent;
  /** The record verbatim, as it was received (JSON text). May be computed: it is asked for when the record is written, if it is. */
  readonly raw: string;
  /** What brought this record, where the batch has several causes. Default: the origin of the context. */
  readonly origin?: IntakeOrigin;
  /**
   * Hash of the unverified version that this one was made from, or was read from the source to confirm (`StoredVersion`). While
   * that version stands, this one takes its place whatever the times say.
   */
  readonly replaces?: string;
}

/** What is stored of a record. */
export interface StoredVersion {
  readonly externalId: string;
  readonly leadId: string;
  readonly contentHash: string;
  readonly verified: boolean;
  /** The record verbatim. */
  readonly raw: Buffer;
}

/** A record whose stored version is asked for. */
export interface RecordIdentity {
  readonly source: IncomingRecord['source'];
  readonly externalId: string;
  /** The e-mail address it will have as far as it is known: what can pair with it is kept from changing too. */
  readonly email?: string;
}

/** Why leads go to another location. */
export type MoveReason = 'profile-changed' | 'taken-back';

/** What made records arrive; kept with every lead event that follows from them. */
export type IntakeOrigin =
  /** `history`: the run loads what happened before anybody was to be told of it. */
  | { readonly kind: 'run'; readonly runId: string; readonly history?: boolean }
  | { readonly kind: 'webhook'; readonly inboxId: string }
  | { readonly kind: 'form'; readonly submissionId: string }
  | { readonly kind: 'replay'; readonly inboxId: string }
  | { readonly kind: 'user'; readonly userId: string }
  /** The lead went to another location; `because` of its Profile ID, or to take that back. */
  | { readonly kind: 'move'; readonly moveId: string; readonly because: MoveReason }
  /** The opportunity that changed last. */
  | { readonly kind: 'salesforce'; readonly connectionId: string; readonly opportunityId?: string };

/** The circumstances of a batch. */
export interface IntakeContext {
  readonly origin: IntakeOrigin;
  readonly receivedAt: Date;
}

/** Why a record changed nothing. */
export type IgnoreReason =
  /** A newer version is stored already. */
  | 'older-version'
  /** An unverified version of the same moment cannot replace a verified one. */
  | 'verified-stays'
  /** A completed call or chat does not fall back to in progress. */
  | 'completed-stays'
  /** The batch holds a newer version of the same record. */
  | 'duplicate-in-batch';

/** What became of one record of a batch. */
export type IntakeOutcome =
  | {
      readonly kind: 'created' | 'enriched' | 'updated' | 'unchanged';
      readonly externalId: string;
      readonly leadId: string;
    }
  | {
      readonly kind: 'ignored';
      readonly reason: IgnoreReason;
      readonly externalId: string;
      readonly leadId: string;
    }
  /** It is of a person who was erased, or of a lead whose time was over. */
  | { readonly kind: 'ignored'; readonly reason: 'erased'; readonly externalId: string; readonly leadId?: undefined };

/** Outcomes of a batch at one location. */
export interface IntakeCounts {
  readonly created: number;
  readonly enriched: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly ignored: number;
}

/** What became of a batch: `outcomes[i]` belongs to `records[i]`. */
export interface IntakeResult {
  readonly outcomes: readonly IntakeOutcome[];
  /** By location id; locations without a record in the batch are absent. */
  readonly counts: ReadonlyMap<string, IntakeCounts>;
}
