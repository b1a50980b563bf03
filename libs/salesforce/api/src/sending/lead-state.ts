import { type RetryClass } from '@leadweave/salesforce-client';
import { type FoundBy } from '@leadweave/salesforce-domain';

/** Where a lead stands on its way to Salesforce. `stopped`: it goes no further unless a person says so or the record comes back. */
export type SendingState = 'waiting' | 'sending' | 'synced' | 'stayed' | 'failed' | 'review' | 'stopped';

/** By what a lead is tied to its record: how it was found, or since we made it, a person chose it, or a duplicate rule named it. */
export type LeadTie = FoundBy | 'created' | 'person' | 'duplicate-rule';

/** The record that a lead is tied to, and what became of it. */
export interface LeadLink {
  readonly object: 'Lead' | 'Contact';
  /** 18 characters. */
  readonly recordId: string;
  readonly contactId?: string;
  readonly accountId?: string;
  readonly opportunityId?: string;
  readonly convertedAt?: Date;
  /** We made the record. */
  readonly isOurs: boolean;
  readonly tiedBy: LeadTie;
}

/** What a person chose for a lead that waited for a choice. */
export interface LeadChoice {
  readonly kind: 'link' | 'create' | 'skip';
  /** Of `link`. */
  readonly object?: 'Lead' | 'Contact';
  readonly recordId?: string;
  /** Why, where the person said so. */
  readonly why?: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A record that a person may choose, as Salesforce showed it. */
export interface ShownCandidate {
  readonly object: 'Lead' | 'Contact';
  readonly id: string;
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
}

/** Why a lead stands where it stands; machine-readable, with what screens need to say it. */
export interface LeadReason {
  /** Of `stayed` a reason of the selection, `folded` or `gone`; of `waiting` `retry` or `connection`; otherwise what is asked or wrong. */
  readonly because: string;
  /** Version of the settings by which it was decided. */
  readonly settings?: number;
  readonly candidates?: readonly ShownCandidate[];
  /** Whether the rule that refused the lead lets it be made all the same. */
  readonly mayCreate?: boolean;
  /** The rule of the org that asks. */
  readonly rule?: string;
  /** Code of Salesforce, or ours. */
  readonly code?: string;
  readonly retryClass?: RetryClass;
  /** API names. */
  readonly fields?: readonly string[];
  /** Salesforce's words; may quote values of the lead. */
  readonly message?: string;
}

/** What was last written to a field, and why (D14). */
export interface SentField {
  readonly value: string | null;
  readonly before: string | null;
  readonly because: string;
  readonly note?: string;
  /** ISO 8601. */
  readonly at: string;
  readonly object: 'Lead' | 'Contact' | 'Opportunity';
}
