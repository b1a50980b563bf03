import { type ValueFacts, type VendorFacts } from '@leadweave/domain';

/** What a source thinks of the lead, for a person to decide on. "WhatConverts says" is the screen's to write. */
export type SuggestionCode =
  'spam' | 'duplicate' | 'repeat' | 'quotable' | 'not-quotable' | /** Of a native form. */ 'form-spam-suspected';

export interface Suggestion {
  readonly saidBy: 'whatconverts' | 'leadweave';
  readonly code: SuggestionCode;
}

const formSpamSuspected: Suggestion = { saidBy: 'leadweave', code: 'form-spam-suspected' };

/**
 * The vendor's opinions as suggestions, in a fixed order, and what a native form suspects. They never change the
 * quality.
 */
export function suggestionsOf(
  vendor: Partial<VendorFacts>,
  value: Partial<ValueFacts>,
  suspicions: readonly string[] = [],
): Suggestion[] {
  const codes: (SuggestionCode | false)[] = [
    vendor.spam === true && 'spam',
    vendor.duplicate === true && 'duplicate',
    vendor.uniqueness === 'repeat' && 'repeat',
    value.quotable === 'yes' && 'quotable',
    value.quotable === 'no' && 'not-quotable',
  ];
  const saidByVendor = codes
    .filter((code) => code !== false)
    .map((code) => ({ saidBy: 'whatconverts', code }) as const);
  return suspicions.length > 0 ? [...saidByVendor, formSpamSuspected] : saidByVendor;
}
