import { invalidRequest, isSalesforceError, SalesforceError } from '../salesforce-error.js';
import { errorFromVendor, type VendorError } from './error-from-vendor.js';
import { retryClassOf } from './retry-class.js';

/** What is known of the exchange behind an error; jsforce keeps neither status nor headers (contract 2.3). */
export interface SeenExchange {
  readonly method: string;
  readonly status: number;
}

interface JsforceError {
  readonly errorCode?: string;
  readonly data?: unknown;
}

/** Ids at the end of the addresses of a 300 (contract 4.1). */
const idsOf = (addresses: unknown): string[] =>
  Array.isArray(addresses)
    ? addresses.flatMap((address) => /\/([a-zA-Z0-9]{15,18})$/.exec(String(address))?.[1] ?? [])
    : [];

/** The edge has no route for the host, or fails (contract 4.4). */
const isEdge = (status: number): boolean => status >= 500 || status === 420;

/** An answer in no form that Salesforce's API has. Whether a write took effect is open. */
export const errorFromOddAnswer = ({ method, status }: SeenExchange): SalesforceError => {
  const edge = isEdge(status);
  return new SalesforceError(edge ? 'unavailable' : 'unexpected-body', 'The answer cannot be read.', {
    retryClass: edge ? 'A' : retryClassOf('', status),
    status,
    mayHaveTakenEffect: method !== 'GET',
  });
};

/** What jsforce threw, as ours. Errors of the exchange itself pass through. */
export const errorFromJsforce = (error: unknown, seen: SeenExchange | undefined): SalesforceError => {
  if (isSalesforceError(error)) return error;
  const { errorCode = '', data } = error as JsforceError;
  if (errorCode === 'MULTIPLE_CHOICES')
    return new SalesforceError('several-records', 'Several records carry the external id.', {
      retryClass: 'F',
      vendorCode: errorCode,
      status: seen?.status,
      recordIds: idsOf(data),
    });
  if (errorCode === 'MULTIPLE_API_ERRORS' && Array.isArray(data))
    return errorFromVendor((data[0] ?? {}) as VendorError, seen?.status);
  // Nothing was sent: jsforce itself found the call wanting.
  if (!seen) return invalidRequest(error instanceof Error ? error.message : 'The call cannot be sent.');
  const isVendors = errorCode !== '' && !errorCode.startsWith('ERROR_HTTP_') && typeof data === 'object';
  return isVendors ? errorFromVendor(data ?? { errorCode }, seen.status) : errorFromOddAnswer(seen);
};
