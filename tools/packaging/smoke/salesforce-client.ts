import {
  createSalesforceApi,
  type SalesforceApi,
  type SalesforceApiOptions,
  soql,
  type TokenStore,
} from '@leadweave/salesforce-client';

export function apiOf(options: SalesforceApiOptions): SalesforceApi {
  return createSalesforceApi(options);
}
export const leads = (api: SalesforceApi, email: string) => api.query(soql`SELECT Id FROM Lead WHERE Email = ${email}`);
export type Store = TokenStore;
// @ts-expect-error a query is never a plain text
export const wrong = (api: SalesforceApi) => api.query('SELECT Id FROM Lead');
