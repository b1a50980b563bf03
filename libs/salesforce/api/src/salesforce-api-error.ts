import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

export type SalesforceApiErrorCode =
  | 'salesforce-not-offered'
  | 'salesforce-not-connected'
  | 'salesforce-place-invalid'
  | 'salesforce-app-refused'
  | 'salesforce-other-org'
  | 'salesforce-state-conflict'
  | 'salesforce-needs-sign-in'
  | 'salesforce-blocked'
  | 'salesforce-limit-reached'
  | 'salesforce-unavailable'
  | 'salesforce-refused'
  | 'salesforce-plan-outdated'
  | 'salesforce-settings-invalid'
  | 'salesforce-filter-invalid'
  | 'salesforce-dry-run-not-found'
  | 'salesforce-back-fill-not-found'
  | 'salesforce-back-fill-running'
  | 'salesforce-error-not-found'
  | 'salesforce-lead-not-found'
  | 'salesforce-nothing-to-retry'
  | 'salesforce-nothing-to-answer'
  | 'salesforce-choice-not-possible';

/**
 * What this library refuses. Messages are written for callers and quote no value of a lead. `details.errors` lists faulty
 * values by pointer, and for `salesforce-plan-outdated` each count that differs.
 */
export class SalesforceApiError extends LeadweaveError<SalesforceApiErrorCode> {}

/** How each refusal appears at the edge. */
export const salesforceProblems: ProblemTable<SalesforceApiErrorCode> = {
  'salesforce-not-offered': { status: 409, title: 'This way to connect is not offered here', showsMessage: true },
  'salesforce-not-connected': { status: 409, title: 'Salesforce is not connected', showsMessage: true },
  'salesforce-place-invalid': { status: 422, title: 'Salesforce cannot be reached there', showsMessage: true },
  'salesforce-app-refused': { status: 422, title: 'Salesforce refuses these credentials', showsMessage: true },
  'salesforce-other-org': { status: 409, title: 'This is another Salesforce org', showsMessage: true },
  'salesforce-state-conflict': { status: 409, title: 'Not possible as the connection stands', showsMessage: true },
  'salesforce-needs-sign-in': { status: 409, title: 'Salesforce asks to sign in again', showsMessage: true },
  'salesforce-blocked': { status: 409, title: 'The org refuses the connection', showsMessage: true },
  'salesforce-limit-reached': { status: 503, title: 'The calls of the org are used up', showsMessage: true },
  'salesforce-unavailable': { status: 503, title: 'Salesforce does not answer', showsMessage: true },
  'salesforce-refused': { status: 422, title: 'Salesforce refused this', showsMessage: true },
  'salesforce-plan-outdated': { status: 409, title: 'The facts have changed since the preview', showsMessage: true },
  'salesforce-settings-invalid': { status: 422, title: 'The settings are not valid', showsMessage: true },
  'salesforce-filter-invalid': { status: 422, title: 'The filter is not valid', showsMessage: true },
  'salesforce-dry-run-not-found': { status: 404, title: 'Not found' },
  'salesforce-back-fill-not-found': { status: 404, title: 'Not found' },
  'salesforce-back-fill-running': { status: 409, title: 'Earlier leads are being sent already', showsMessage: true },
  'salesforce-error-not-found': { status: 404, title: 'Not found' },
  'salesforce-lead-not-found': { status: 404, title: 'Not found' },
  'salesforce-nothing-to-retry': { status: 409, title: 'There is nothing to try again', showsMessage: true },
  'salesforce-nothing-to-answer': { status: 409, title: 'This question is answered already', showsMessage: true },
  'salesforce-choice-not-possible': { status: 422, title: 'This choice is not possible', showsMessage: true },
};
