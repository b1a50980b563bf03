import { type FieldMapping, type MappedLead } from '@leadweave/salesforce-domain';
import { type ToSalesforceSettings } from '../settings/salesforce-settings.js';
import { type LeadChoice, type LeadLink } from './lead-state.js';
import { type OrgCalls } from './org-calls.js';
import { type WantedPerson } from './person-finder.js';

/** A lead on its way, with everything that is known of it here. */
export interface LeadToTransfer extends WantedPerson {
  readonly mapped: MappedLead;
  /** Milliseconds since the epoch. */
  readonly changedAtMs: number;
  readonly link?: LeadLink;
  readonly choice?: LeadChoice;
}

/** What people chose, as far as a transfer looks at it. */
export interface TransferRules {
  readonly settings: ToSalesforceSettings;
  readonly mapping: readonly FieldMapping[];
}

/** One lead on its way to Salesforce, by the rules of its brand. */
export interface Trip {
  readonly calls: OrgCalls;
  readonly lead: LeadToTransfer;
  readonly rules: TransferRules;
  readonly now: Date;
}
