/** Why a record could not be understood. Sources may add their own codes. */
export type QuarantineReason =
  'unknown-profile' | 'unreadable' | 'missing-id' | 'invalid-record' | 'repeated-failure' | (string & {});

/** An input that could not become a source record; it waits with its reason until somebody replays it. */
export interface QuarantineItem {
  readonly source: 'form' | 'whatconverts';
  /** The input verbatim. Repetitions of the same bytes are kept once. */
  readonly raw: string;
  readonly reason: QuarantineReason;
  /** For people; without contact data. */
  readonly detail: string;
  readonly externalId?: string;
  readonly profileId?: string;
  readonly locationId?: string;
  readonly runId?: string;
}

/** Records that their source no longer has. */
export interface GoneRecords {
  readonly source: 'form' | 'whatconverts';
  readonly externalIds: readonly string[];
  /** When that was noticed. */
  readonly at: Date;
}
