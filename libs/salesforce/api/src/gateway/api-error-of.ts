import { isSalesforceError, type SalesforceError } from '@leadweave/salesforce-client';
import { errorCard } from '@leadweave/salesforce-domain';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { ConnectionUnavailable, type UnavailableReason } from './connection-unavailable.js';

const unavailable: Readonly<Record<UnavailableReason, () => SalesforceApiError>> = {
  'not-connected': () => new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.'),
  paused: () => new SalesforceApiError('salesforce-state-conflict', 'The connection is paused; resume it first.'),
  'needs-reauth': () => new SalesforceApiError('salesforce-needs-sign-in', 'Sign in to Salesforce again.'),
  limited: () => new SalesforceApiError('salesforce-limit-reached', 'The org has no calls left; it goes on by itself.'),
  'blocked-by-policy': () =>
    new SalesforceApiError('salesforce-blocked', 'The org refuses the app or has no API: ask its administrator.'),
  budget: () =>
    new SalesforceApiError(
      'salesforce-limit-reached',
      'Our share of the org’s calls is used up; it goes on by itself.',
    ),
};

/**
 * What a person reads when Salesforce could not be asked for them. Errors of another kind are passed through. Salesforce's own words are
 * left out: they may quote values of a record.
 */
export function apiErrorOf(error: unknown): unknown {
  if (error instanceof ConnectionUnavailable) return unavailable[error.reason]();
  return isSalesforceError(error) ? refusedCall(error) : error;
}

/** Runs work of a person; see {@link apiErrorOf}. */
export async function forPeople<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw apiErrorOf(error);
  }
}

function refusedCall(error: SalesforceError): SalesforceApiError {
  const { cause, fix } = errorCard(error);
  return new SalesforceApiError(codeOf(error), `${cause} ${fix}`, { cause: error });
}

function codeOf({ code, retryClass }: SalesforceError) {
  switch (code) {
    case 'needs-reauth':
    case 'session-expired':
      return 'salesforce-needs-sign-in';
    case 'blocked-by-policy':
      return 'salesforce-blocked';
    case 'misconfigured':
      return 'salesforce-app-refused';
    case 'refused':
      return retryClass === 'B' ? 'salesforce-limit-reached' : 'salesforce-refused';
    case 'several-records':
    case 'invalid-request':
      return 'salesforce-refused';
    case 'unavailable':
    case 'timeout':
    case 'network':
    case 'aborted':
    case 'unexpected-body':
      return 'salesforce-unavailable';
  }
}
