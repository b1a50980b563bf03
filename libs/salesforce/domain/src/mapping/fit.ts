/** A value as Salesforce takes it in JSON. */
export type SalesforceValue = string | number | boolean;

/** Something people are told of a value that was sent in another form. */
export type FitNote = 'cut' | 'rounded' | 'fallback';

/** Why a value is not sent. */
export type UnfitReason =
  'too-long' | 'not-an-email' | 'not-in-picklist' | 'number-too-large' | 'not-a-number' | 'type-does-not-fit';

/** What becomes of a value for a field. */
export type Fit =
  | { readonly kind: 'fits'; readonly value: SalesforceValue; readonly note?: FitNote }
  | { readonly kind: 'left-out'; readonly because: UnfitReason };
