import { type SalesforceError } from '../salesforce-error.js';
import { type ConnectionEvent } from './connection-state.js';

/** What an error means for the whole connection; undefined when it is about one call or one record only. */
export const eventOfError = (error: SalesforceError): ConnectionEvent | undefined => {
  switch (error.code) {
    case 'needs-reauth':
      return 'reauth-needed';
    case 'blocked-by-policy':
      return 'policy-refused';
    case 'refused':
      return error.retryClass === 'B' ? 'limit-reached' : undefined;
    default:
      return undefined;
  }
};
