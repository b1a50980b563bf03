/** An external client app (contract section 1, no. 2). */
export interface AppRegistration {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** Where the browser may be sent back to. Empty: any address, for development. */
  readonly redirectUris: readonly string[];
  /** Each refresh gives a new refresh token and kills the old one (contract section 1, no. 3); default true. */
  readonly rotates?: boolean;
  /** Only for a customer's own app: the user it runs as by client credentials (contract 3.1). */
  readonly runAs?: { readonly orgName: string; readonly username: string };
}
