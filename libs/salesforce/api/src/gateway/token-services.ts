import { createTokenService, type Fetch, type TokenService } from '@leadweave/salesforce-client';
import { type OwnApp } from '../connection/connection-secrets.js';

/** How Salesforce's hosts are reached. */
export interface SalesforceReach {
  /** Where a host is; default `https://<host>`. A simulator has its hosts as the first part of the path. */
  readonly addressOf?: (host: string) => string;
  /** Whether tokens may go to an address that Salesforce named. Default: Salesforce's own hosts. */
  readonly isAllowedAddress?: (address: string) => boolean;
  /** Default: the platform's. */
  readonly fetch?: Fetch;
}

/** The app of this installation, by which anybody's org connects. */
export interface OurApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Two tries have to fit into the lock under which tokens are renewed. */
const lockedTimeoutMs = 20_000;

/** Token services: of our app, or of one that a customer made. */
export class TokenServices {
  constructor(
    private readonly ours: OurApp | undefined,
    private readonly redirectUri: string,
    readonly reach: SalesforceReach = {},
  ) {}

  get hasOurApp(): boolean {
    return this.ours !== undefined;
  }

  /** @throws Error when neither the installation nor the customer has an app, which the caller has to ask first */
  of(ownApp?: OwnApp, timeoutMs = lockedTimeoutMs): TokenService {
    const app = ownApp ?? this.ours;
    if (!app) throw new Error('There is no app to connect with.');
    const { clientId, clientSecret } = app;
    const limits = { timeoutMs };
    return createTokenService({ clientId, clientSecret, redirectUri: this.redirectUri, ...this.reach, limits });
  }
}
