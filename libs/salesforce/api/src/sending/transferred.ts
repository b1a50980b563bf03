import { type UpdatePlan } from '@leadweave/salesforce-domain';
import { type ChangedField } from './changed-field.js';
import { type LeadLink, type SentField, type ShownCandidate } from './lead-state.js';

/** What became of a lead in Salesforce. Failures are thrown. */
export type Transferred =
  | {
      readonly kind: 'done';
      readonly action: 'create' | 'update' | 'link' | 'unchanged';
      readonly link: LeadLink;
      readonly fields: readonly ChangedField[];
      readonly sent: Readonly<Record<string, SentField>>;
      readonly taken: UpdatePlan['taken'];
    }
  /** A person has to choose. */
  | {
      readonly kind: 'review';
      readonly because: string;
      readonly candidates: readonly ShownCandidate[];
      readonly mayCreate: boolean;
      /** The rule of the org that asks. */
      readonly rule?: string;
    }
  | { readonly kind: 'stopped'; readonly because: 'deleted-in-salesforce' | 'conversion-not-visible' };

/** What a person has to choose among. */
export type ChoiceNeeded = Extract<Transferred, { readonly kind: 'review' }>;
