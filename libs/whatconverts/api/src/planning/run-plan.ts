/** A question that one sweep asks: everything of a key, of an account, or of one profile. */
export type SweepScope =
  | { readonly scope: 'key' }
  | { readonly scope: 'account'; readonly id: string }
  | { readonly scope: 'profile'; readonly id: string };

/** One sweep of a run. Bounds are instants in ISO form, inclusive. */
export type PlannedWindow = SweepScope & {
  readonly from: string;
  readonly to: string;
  /** Mapped profiles that the sweep serves. */
  readonly profileIds: readonly string[];
};

/** What a run reads, decided once and stored with it. */
export interface RunPlan {
  readonly version: 1;
  /** No lead created later is read: the service's own clock, less a margin. */
  readonly upperBound: string;
  readonly windows: readonly PlannedWindow[];
  /** Mappings whose first history this run loads. */
  readonly backfills: readonly string[];
}

/** A mapping as planning sees it. */
export interface MappingToPlan {
  readonly id: string;
  readonly profileId: string;
  readonly accountId?: string;
  /** First creation time that may be imported. */
  readonly backfillFrom: Date;
}
