import { type ParsedRow } from '../mapping/parsed-row.js';

/** One page of leads, every row checked against the question. */
export interface LeadPage {
  readonly pageNumber: number;
  readonly totalPages: number;
  /** Leads in the whole answer, as the service counts them. */
  readonly totalLeads: number;
  readonly rows: readonly ParsedRow[];
  /** Leads of the page that `isKnown` knew, and that are therefore not among the rows. */
  readonly knownLeadIds: readonly string[];
  /** Equal for two pages with the same rows in the same order: the sign of an ignored page number. */
  readonly fingerprint: string;
  /** The service's own clock, from its `Date` header: base an upper bound on it, less a margin. */
  readonly serverDate?: Date;
}
