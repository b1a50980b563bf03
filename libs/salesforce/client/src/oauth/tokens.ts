/** What a connection holds. Sealed wherever it is stored. */
export interface SalesforceTokens {
  readonly accessToken: string;
  /** Missing with client credentials. Each refresh gives another one and kills this one (contract section 1, no. 4). */
  readonly refreshToken?: string;
  /** Where the data is; may change with every refresh (contract 3.3). */
  readonly instanceUrl: string;
  /** 18 characters; the org must stay the same for the life of a connection. */
  readonly orgId: string;
  readonly userId: string;
  readonly identityUrl: string;
  readonly scopes: readonly string[];
  readonly issuedAt: Date;
}

/** Who signed in, from the identity address (contract 3.5). */
export interface SalesforceIdentity {
  readonly orgId: string;
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
}
