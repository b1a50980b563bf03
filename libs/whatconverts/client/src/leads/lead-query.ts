import { type LeadType, type LeadUniqueness, type Quotable } from '../wire/enumerations.js';

/** Largest page the API gives (contract 4.1). */
export const maxLeadsPerPage = 2500;
/** Longest range one question may cover, in days (contract 4.2). */
export const maxRangeDays = 400;

/** A filter's bound: an instant, sent as date-time to the second, or a UTC date `YYYY-MM-DD`. Both bounds are inclusive. */
export type DateBound = Date | string;

/** A question for `leads.list` (contract 4.1). Send both dates: what a missing one means is not known. */
export interface LeadQuery {
  /** Default of the API 25, at most 2500. */
  readonly leadsPerPage?: number;
  /** From 1, the default. */
  readonly pageNumber?: number;
  /** Master key only. */
  readonly accountId?: string;
  /** A profile key is scoped already and may ignore it; rows of another profile are an error either way. */
  readonly profileId?: string;
  readonly leadType?: LeadType;
  readonly uniqueness?: LeadUniqueness;
  /** Creation date, inclusive; at most 400 days before `endDate`. */
  readonly startDate?: DateBound;
  readonly endDate?: DateBound;
  /** By creation date; default of the API `desc`. */
  readonly order?: 'asc' | 'desc';
  readonly quotable?: Quotable;
  readonly quoteValue?: 'has_value' | 'no_value';
  readonly salesValue?: 'has_value' | 'no_value';
  /** E.164 of the contact. */
  readonly phoneNumber?: string;
  readonly emailAddress?: string;
  readonly visitorId?: string;
  /** `true`: only such leads. What `false` does is contested (contract 13, line 5). */
  readonly spam?: boolean;
  readonly duplicate?: boolean;
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly content?: string;
  readonly keyword?: string;
  /** Elite plan only. */
  readonly customerJourney?: boolean;
}
