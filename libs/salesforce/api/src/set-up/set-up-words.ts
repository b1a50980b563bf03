import { isSalesforceError, type SalesforceError } from '@leadweave/salesforce-client';
import { errorCard } from '@leadweave/salesforce-domain';
import { apiErrorOf } from '../gateway/api-error-of.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type PlannedStep } from './plan-set-up.js';
import { fieldDetail } from './wanted-fields.js';

/** Said of the map when the tokens of an app are JWTs. */
export const jwtWords =
  'Salesforce takes no JWT tokens for this. Ask an administrator to map the field by hand, or to switch off “Issue JWT-based access tokens” for the app.';

/** What a person has to do about a step that was refused. Salesforce's own words about a set-up hold no values of people. */
export function wordsOfRefusal(step: PlannedStep, error: unknown): string {
  if (isSalesforceError(error)) return isForbidden(error) ? withoutRight(step) : wordsOf(error);
  const told = apiErrorOf(error);
  if (told instanceof SalesforceApiError) return told.message;
  throw error;
}

/** A step that went through and shows no effect. */
export function wordsOfNoEffect(step: PlannedStep): string {
  if (step.action === 'create-field')
    return 'Salesforce took it, but the field cannot be found yet. Check again in a moment.';
  if (step.action === 'grant-field')
    return 'The connected user still does not see it. Ask an administrator to make the field visible and editable for this user.';
  return `Salesforce took it, but the map does not show it. ${byHand(step)}`;
}

function withoutRight(step: PlannedStep): string {
  if (step.action === 'create-field')
    return `The connected user may not create fields. Ask an administrator of Salesforce for the permission “Customize Application”, or to create the field: ${fieldDetail(step.field)}.`;
  if (step.action === 'grant-field')
    return 'The connected user may not grant access to fields. Ask an administrator of Salesforce to make the field visible and editable for this user.';
  return `The connected user may not change the map of lead conversion. ${byHand(step)}`;
}

function byHand(step: PlannedStep): string {
  if (step.action !== 'map-conversion') return '';
  const { leadField, object, field } = step.pair;
  return `Ask an administrator to map ${leadField} to ${object}.${field} under Object Manager, Lead, Fields & Relationships, Map Lead Fields.`;
}

function isForbidden({ retryClass, vendorCode, code }: SalesforceError): boolean {
  return code === 'refused' && (retryClass === 'E' || vendorCode === 'INSUFFICIENT_ACCESS');
}

function wordsOf(error: SalesforceError): string {
  if (error.code === 'refused' && error.retryClass !== 'B' && error.vendorMessage)
    return `Salesforce refused it: ${error.vendorMessage}`;
  const { cause, fix } = errorCard(error);
  return `${cause} ${fix}`;
}
