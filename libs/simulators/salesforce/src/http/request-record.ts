/** One request as the journal keeps it: no tokens, no bodies. */
export interface RequestRecord {
  readonly method: string;
  /** The Salesforce host that was asked, e.g. `acme.my.salesforce.com`. */
  readonly host: string;
  /** Path below the host, e.g. `/services/data/v62.0/query`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Name in `Sforce-Call-Options` (contract 4.2). */
  readonly client?: string;
  /** `Sforce-Auto-Assign` as sent. */
  readonly autoAssign?: string;
  /** Grant of a token request. */
  readonly grantType?: string;
  /** Time of the simulator's clock, ISO 8601. */
  readonly at: string;
  /** 0 while the request is going on, or when a fault left it without an answer. */
  status: number;
  readonly faults: readonly string[];
}
