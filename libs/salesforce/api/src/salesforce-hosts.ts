import { type SalesforceReach } from './gateway/token-services.js';
import { type SalesforceOptions } from './salesforce-options.js';

/** Where the hosts of Salesforce are reached and which addresses tokens may go to; empty for Salesforce itself. */
export function salesforceHosts({ loginBase }: Pick<SalesforceOptions, 'loginBase'>): SalesforceReach {
  if (loginBase === undefined) return {};
  const base = loginBase.replace(/\/+$/, '');
  return {
    addressOf: (host) => `${base}/${host}`,
    isAllowedAddress: (address) => address.startsWith(`${base}/`),
  };
}

/** The address that sign-in comes back to; registered with Salesforce as it is. */
export function callbackUrl({ publicUrl }: Pick<SalesforceOptions, 'publicUrl'>): string {
  return `${publicUrl.replace(/\/+$/, '')}/api/v1/salesforce/callback`;
}
