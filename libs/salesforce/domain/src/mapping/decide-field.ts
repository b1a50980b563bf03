import { type FieldMode } from './field-mapping.js';
import { type Fit, type SalesforceValue, type UnfitReason } from './fit.js';
import { isBlank, isSameValue } from './same-value.js';
import { type TargetField } from './target-field.js';

/** Why a field is written, taken or left as it is. */
export type FieldReason =
  | 'ours-wins'
  | 'theirs-wins'
  | 'theirs-blank'
  | 'theirs-filled'
  | 'ours-newer'
  | 'theirs-newer'
  | 'same'
  | 'nothing-to-send'
  | 'off'
  | 'read-only'
  /** A change there is no reason to write there: an automation of the org would answer for ever. */
  | 'awaits-our-change'
  | UnfitReason;

/** What happens to one field of a record that exists. */
export type FieldDecision =
  | { readonly kind: 'write'; readonly value: SalesforceValue; readonly because: FieldReason }
  | { readonly kind: 'take'; readonly value: SalesforceValue; readonly because: FieldReason }
  | { readonly kind: 'keep'; readonly because: FieldReason };

/** A field as it stands on both sides. */
export interface FieldOnBothSides {
  readonly mode: FieldMode;
  readonly field: TargetField;
  /** Undefined when the lead has nothing for it. */
  readonly ours: Fit | undefined;
  /** What the lead itself has, before it is translated and fitted: what was taken once is not taken again. */
  readonly own?: SalesforceValue;
  /** As Salesforce sent it. */
  readonly theirs: unknown;
  /** Milliseconds since the epoch. */
  readonly oursChangedAtMs: number;
  readonly theirsChangedAtMs: number;
  /** Whose change is looked at. */
  readonly causedBy: 'lead' | 'salesforce';
}

/**
 * Decides by the field's mode. Equal values are left alone whatever the mode says, and only a change of ours causes a write, so a write
 * never answers a write. A blank never replaces a value, on either side.
 */
export function decideField(both: FieldOnBothSides): FieldDecision {
  const { mode, field, ours, theirs } = both;
  if (mode === 'off') return keep('off');
  const value = ours?.kind === 'fits' ? ours.value : undefined;
  if (value !== undefined && isSameValue(field, value, theirs)) return keep('same');
  // A text that was for want of a better one never replaces what people know, nor asks for it.
  const isSubstitute = ours?.kind === 'fits' && ours.note === 'fallback';
  const unsent = (): FieldDecision => keep(ours?.kind === 'left-out' ? ours.because : 'nothing-to-send');
  const write = (because: FieldReason): FieldDecision => {
    if (value === undefined) return unsent();
    if (isSubstitute && !isBlank(theirs)) return keep('theirs-filled');
    if (!field.updateable) return keep('read-only');
    return both.causedBy === 'lead' ? { kind: 'write', value, because } : keep('awaits-our-change');
  };
  const take = (because: FieldReason): FieldDecision => {
    const taken = takeable(theirs);
    if (taken === undefined) return keep('theirs-blank');
    return isSameValue(field, both.own, taken) ? keep('same') : { kind: 'take', value: taken, because };
  };
  switch (mode) {
    case 'ours-wins':
      return write('ours-wins');
    case 'salesforce-wins':
      return take('theirs-wins');
    case 'salesforce-unless-blank':
      return isBlank(theirs) ? write('theirs-blank') : keep('theirs-filled');
    case 'newest-wins':
      if (isBlank(theirs)) return write('theirs-blank');
      // At the same moment a person in Salesforce is likelier than a newer lead.
      return value !== undefined && both.oursChangedAtMs > both.theirsChangedAtMs
        ? write('ours-newer')
        : take('theirs-newer');
  }
}

function keep(because: FieldReason): FieldDecision {
  return { kind: 'keep', because };
}

/** The vendor's data is hostile: objects and lists are no values. */
function takeable(theirs: unknown): SalesforceValue | undefined {
  if (isBlank(theirs)) return undefined;
  return typeof theirs === 'string' || typeof theirs === 'number' || typeof theirs === 'boolean' ? theirs : undefined;
}
