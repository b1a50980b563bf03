import { type ValueFacts, type VendorFacts } from '@leadweave/domain';

/** What the vendor thinks of the lead, for a person to decide on. "WhatConverts says" is the screen's to write. */
export type SuggestionCode = 'spam' | 'duplicate' | 'repeat' | 'quotable' | 'not-quotable';

export interface Suggestion {
  readonly saidBy: 'whatconverts';
  readonly code: SuggestionCode;
}

/** The vendor's opinions as suggestions, in a fixed order. They never change the quality. */
export function suggestionsOf(vendor: Partial<VendorFacts>, value: Partial<ValueFacts>): Suggestion[] {
  const codes: (SuggestionCode | false)[] = [
    vendor.spam === true && 'spam',
    vendor.duplicate === true && 'duplicate',
    vendor.uniqueness === 'repeat' && 'repeat',
    value.quotable === 'yes' && 'quotable',
    value.quotable === 'no' && 'not-quotable',
  ];
  return codes.filter((code) => code !== false).map((code) => ({ saidBy: 'whatconverts', code }));
}
