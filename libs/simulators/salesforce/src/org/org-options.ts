/** How to make an org. */
export interface OrgOptions {
  /** Also the first part of its host: `acme` lives at `acme.my.salesforce.com`, a sandbox `acme--uat` at `acme--uat.sandbox.my.salesforce.com`. */
  readonly name: string;
  /** What the company calls itself; default: the name. */
  readonly company?: string;
  readonly kind?: 'production' | 'sandbox';
  readonly edition?: string;
  /** Calls in 24 hours; default 15,000 as in a Developer Edition. */
  readonly dailyCalls?: number;
  readonly multiCurrency?: boolean;
  readonly pageSize?: number;
  readonly personAccounts?: boolean;
}
