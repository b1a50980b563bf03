import { invalidRequest } from '../salesforce-error.js';

/** Where a connection signs in (contract 3.3). */
export type LoginPlace =
  | { readonly kind: 'production' }
  | { readonly kind: 'sandbox' }
  /** The org's own My Domain, e.g. `acme.my.salesforce.com`. */
  | { readonly kind: 'my-domain'; readonly host: string };

const MY_DOMAIN =
  /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.sandbox|\.develop|\.scratch|\.trailblaze|\.patch|\.demo)?\.my\.salesforce\.com$/;

/** Text that a person typed or pasted, as a bare host name. */
const bareHost = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/.*$/, '');

/**
 * The host of a place. A pasted address is cut to its host; Lightning hosts are refused, they cannot be used for the API.
 *
 * @throws SalesforceError `invalid-request` when the text is no My Domain host
 */
export const loginHost = (place: LoginPlace): string => {
  if (place.kind !== 'my-domain') return place.kind === 'production' ? 'login.salesforce.com' : 'test.salesforce.com';
  const host = bareHost(place.host);
  if (host.endsWith('.lightning.force.com'))
    throw invalidRequest('A Lightning address cannot be used; take the one that ends in .my.salesforce.com.');
  if (!MY_DOMAIN.test(host)) throw invalidRequest('This is no My Domain of Salesforce.');
  return host;
};

/** Whether an address from a token answer is Salesforce's own; tokens are sent nowhere else. */
export const isSalesforceAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  const isOwn = hostname.endsWith('.salesforce.com') || hostname.endsWith('.force.com');
  return protocol === 'https:' && port === '' && username === '' && password === '' && isOwn;
};
