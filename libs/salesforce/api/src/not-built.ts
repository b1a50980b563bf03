import { SalesforceApiError } from './salesforce-api-error.js';

/** The answer of a route whose service is not there yet. */
export function notBuilt(what: string): Promise<never> {
  return Promise.reject(new SalesforceApiError('salesforce-not-built', `${what} is not there yet.`));
}
