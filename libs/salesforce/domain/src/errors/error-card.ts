import { cardOfClass, cardTexts } from './card-texts.js';
import { type FailureClass, type RetryAdvice } from './failure-class.js';

/** A failed call as far as its card shows it; the client's error fits as it is. */
export interface FailedCall {
  readonly retryClass: FailureClass;
  /** Our own code, e.g. `needs-reauth`. */
  readonly code: string;
  /** Salesforce's code, when it answered with one. */
  readonly vendorCode?: string;
  /** API names. */
  readonly fields: readonly string[];
  /** Salesforce's words; they may quote values of the record, so they are shown and never logged. */
  readonly vendorMessage?: string;
}

/** What a person reads of failures with one cause. */
export interface ErrorCard {
  /** Failures with equal keys are one card. */
  readonly key: string;
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  readonly retry: RetryAdvice;
  /** API names of the fields it is about. */
  readonly fields: readonly string[];
  /** The rule's own words, where an administrator of the org wrote them. */
  readonly rule?: string;
}

/** Texts that people of the org wrote: each is a cause of its own. */
const withRuleText = [
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'FIELD_FILTER_VALIDATION_EXCEPTION',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
];

/** Automations name the record that they failed at; the cause is the same for all. */
const recordIds = /\b[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?\b/g;

/** The card of a failure. Codes that nobody has met yet get the card of their class. */
export function errorCard({ retryClass, code, vendorCode, fields, vendorMessage }: FailedCall): ErrorCard {
  const known = [vendorCode, code].find((name) => name !== undefined && Object.hasOwn(cardTexts, name));
  const text = known === undefined ? cardOfClass[retryClass] : cardTexts[known]!;
  const rule = withRuleText.includes(vendorCode ?? '') ? vendorMessage : undefined;
  const sorted = [...new Set(fields)].sort();
  return {
    key: JSON.stringify([vendorCode ?? code, sorted, rule?.replace(recordIds, '…') ?? null]),
    ...text,
    retry: text.retry ?? adviceOf[retryClass],
    fields: sorted,
    ...(rule !== undefined && { rule }),
  };
}

const adviceOf: Readonly<Record<FailureClass, RetryAdvice>> = {
  A: 'by-itself',
  B: 'by-itself',
  C: 'after-fix',
  D: 'after-fix',
  E: 'after-fix',
  F: 'after-choice',
};
