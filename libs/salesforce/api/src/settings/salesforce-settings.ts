import {
  type DuplicatePolicy,
  type FieldMapping,
  type FindingPolicy,
  type LeadSelection,
  type OpportunityFilter,
  type OpportunityTrigger,
  type OwnerPolicy,
  type PhoneFormat,
  type WriteBackRule,
} from '@leadweave/salesforce-domain';

/** How leads go to Salesforce. The pause switch and the beginning are part of the selection. */
export interface ToSalesforceSettings {
  readonly on: boolean;
  readonly selection: LeadSelection;
  readonly finding: FindingPolicy;
  readonly duplicates: DuplicatePolicy;
  readonly owner: OwnerPolicy;
  readonly phoneFormat: PhoneFormat;
  /** Where values of a lead go once it was converted (S82). */
  readonly afterConversion: 'contact-and-opportunity' | 'contact' | 'stop';
}

/** How opportunities come back. */
export interface ToLeadsSettings {
  readonly on: boolean;
  /** Milliseconds since the epoch: what was last touched before sets off nothing. */
  readonly activatedAtMs: number;
  /** Which of them update the lead. */
  readonly triggers: readonly OpportunityTrigger[];
  readonly filter?: OpportunityFilter;
  /** The filter fires at each change while it matches, and not only when it begins to. */
  readonly whileMatching: boolean;
  readonly several: 'sum' | 'converted-only';
  /** How old a lead may be to be found for an opportunity by e-mail or phone. */
  readonly lookBackDays: number;
  readonly writeBack: WriteBackRule;
}

/** Everything that people chose for a connection. */
export interface SalesforceSettings {
  readonly toSalesforce: ToSalesforceSettings;
  readonly toLeads: ToLeadsSettings;
  readonly mapping: readonly FieldMapping[];
  /** 0 until somebody saved something. */
  readonly version: number;
  readonly updatedAt: Date;
}
