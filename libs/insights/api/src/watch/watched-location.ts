import { type Arrivals } from './silence-of.js';

/** Leads of a stretch of time, and what is said of them. */
export interface LeadShares {
  readonly leads: number;
  /** With source and medium. */
  readonly attributed: number;
  /** Scored spam, or called so by the source. */
  readonly spam: number;
}

/** Arrivals of one type of leads. */
export interface TypeArrivals extends Arrivals {
  readonly type: string;
  /** Whether the sync asks for it. */
  readonly selected: boolean;
}

/** How a location is read, if it is. */
export interface LocationSource {
  readonly connectionId: string;
  readonly profileId: string;
  readonly isLoading: boolean;
  /** Why the connection does not work now. */
  readonly connectionTrouble?: string;
  /** Why the latest run left the location out. */
  readonly locationTrouble?: string;
}

/** Everything that is looked at of one location. */
export interface WatchedLocation {
  readonly id: string;
  readonly name: string;
  readonly arrivals: Arrivals;
  readonly types: readonly TypeArrivals[];
  /** The last 7 days. */
  readonly week: LeadShares;
  /** The 30 days before those. */
  readonly before: LeadShares;
  /** The last 30 days. */
  readonly month: LeadShares;
  readonly source?: LocationSource;
  /** Records that wait in quarantine. */
  readonly quarantined: number;
  /** Leads that the last comparisons did not find here. */
  readonly missing: number;
  /** What the source reports since the day of the last lead, as far as it was compared. */
  readonly reportedSince?: number;
}
