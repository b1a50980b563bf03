import { type WhatConvertsLead } from './whatconverts-lead.js';
import { type UnreadableReason } from './unreadable-row.js';

/** A row that could not be understood: keep `raw` with its reason, so that it can be replayed. */
export interface UnreadableLeadRow {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  /** One sentence for people; holds nothing of the row. */
  readonly detail: string;
  readonly leadId?: string;
  readonly raw: unknown;
}

/** One row of an answer. `raw` is the row as received, except that integers beyond 2^53 are text. */
export type ParsedRow =
  { readonly kind: 'lead'; readonly lead: WhatConvertsLead; readonly raw: unknown } | UnreadableLeadRow;

/** What the mappers may be told. */
export interface MappingOptions {
  /** Two-letter country for phone numbers without a country code, when the lead names no country of its own. */
  readonly defaultRegion?: string;
}
