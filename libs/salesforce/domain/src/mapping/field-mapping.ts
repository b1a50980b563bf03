import { type Fallback } from './fallback.js';
import { type LeadField } from './lead-field.js';

/**
 * What happens when the two sides differ.
 *
 * - `ours-wins`: our value replaces theirs.
 * - `salesforce-wins`: their value takes the place of ours.
 * - `salesforce-unless-blank`: ours is written only where theirs is blank.
 * - `newest-wins`: the later change replaces the other one.
 * - `off`: neither side hears of the other.
 */
export const fieldModes = ['ours-wins', 'salesforce-wins', 'salesforce-unless-blank', 'newest-wins', 'off'] as const;
export type FieldMode = (typeof fieldModes)[number];

/** Where a value comes from: the lead, a field of its form by its label, or always the same text. */
export type MappingSource =
  | { readonly kind: 'lead'; readonly field: LeadField }
  | { readonly kind: 'form-field'; readonly label: string }
  | { readonly kind: 'fixed'; readonly text: string };

/** One line of the mapping table. */
export interface FieldMapping {
  readonly source: MappingSource;
  /** API name of the field of Salesforce. */
  readonly target: string;
  readonly mode: FieldMode;
  /** Our value, in lower case → the value that Salesforce has for it, e.g. `{ google: 'Web' }`. */
  readonly translate?: Readonly<Record<string, string>>;
  readonly fallback?: Fallback;
}

/** API name of the field that carries our id: external id, unique, and the key of every create (S72). */
export const leadweaveIdField = 'Leadweave_Lead_ID__c';
/** API name of the field that carries the id of WhatConverts. */
export const whatConvertsIdField = 'WhatConverts_Lead_ID__c';
