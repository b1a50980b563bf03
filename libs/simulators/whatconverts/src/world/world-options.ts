import { type LeadTypeWord } from './lead-types.js';

/** One profile of the simulated account. */
export interface ProfileOptions {
  readonly name: string;
  /** Mean number of leads a day; may be a fraction. */
  readonly leadsPerDay: number;
  readonly profileId?: number;
  /** A city of `PLACES`; default: the next one. */
  readonly city?: string;
  /** Shares of the lead types in place of the usual mix; types left out do not occur. */
  readonly mix?: Partial<Record<LeadTypeWord, number>>;
}

/** One account of the agency with its profiles. */
export interface AccountOptions {
  readonly name: string;
  readonly accountId?: number;
  /** An Elite plan answers `customer_journey` (contract 4.1); default false. */
  readonly elite?: boolean;
  readonly profiles: readonly ProfileOptions[];
}

/** Everything that a world is made from. Equal options make equal worlds. */
export interface WorldOptions {
  readonly seed: number;
  /** End of the generated history. */
  readonly now: Date;
  /** Length of the history in days; default 365. */
  readonly days?: number;
  /** Days generated beyond `now`; such leads appear when the clock reaches them. Default 0. */
  readonly daysAhead?: number;
  /** Share of leads that are marked as spam, and purged 30 days later; default 0.03. */
  readonly spamShare?: number;
  readonly accounts: readonly AccountOptions[];
}
