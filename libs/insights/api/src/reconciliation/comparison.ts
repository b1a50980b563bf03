/** Where a comparison stands. `fetching` waits for a run of the source that brings what is missing. */
export const comparisonStates = ['queued', 'reading', 'fetching', 'done', 'failed'] as const;
export type ComparisonState = (typeof comparisonStates)[number];

/** One comparison of a connection with its source. */
export interface Comparison {
  readonly id: string;
  readonly connectionId: string;
  /** Limited to these; all that are mapped when null. */
  readonly locationIds: readonly string[] | null;
  readonly from: Date;
  readonly to: Date;
  readonly fetchMissing: boolean;
  readonly state: ComparisonState;
  readonly reason: string | null;
  readonly syncRunId: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  readonly resumeAt: Date | null;
  readonly attempts: number;
  readonly requestsUsed: number;
}

export type NewComparison = Pick<
  Comparison,
  'connectionId' | 'locationIds' | 'from' | 'to' | 'fetchMissing' | 'requestedBy'
> & {
  /** `queued` reads first; `fetching` brings what earlier comparisons found missing. */
  readonly state: 'queued' | 'fetching';
};
