import {
  createOrgClock,
  DEMO_APP,
  type OrgControl,
  type RunningSimulator,
  startSalesforceSimulator,
} from '@leadweave/salesforce-simulator';
import { createSalesforceApi, type SalesforceApiOptions } from '../create-salesforce-api.js';
import { createPkce } from '../oauth/pkce.js';
import { type LoginPlace } from '../oauth/salesforce-host.js';
import { readCallback } from '../oauth/callback.js';
import { createTokenService, type TokenService } from '../oauth/token-service.js';
import { type SalesforceTokens } from '../oauth/tokens.js';
import { type SalesforceApi } from '../salesforce-api.js';
import { createSession, type SalesforceSession } from '../session/salesforce-session.js';
import { memoryTokenStore, type MemoryTokenStore } from './memory-token-store.spec-support.js';

/** The moment at which the org's clock stands. */
export const NOW = new Date('2026-11-20T12:00:00Z');
export const PRODUCTION: LoginPlace = { kind: 'production' };

/** A simulated Salesforce with a connection that went through sign-in. */
export interface ConnectedOrg {
  readonly simulator: RunningSimulator;
  readonly org: OrgControl;
  readonly service: TokenService;
  readonly store: MemoryTokenStore;
  readonly session: SalesforceSession;
  readonly tokens: SalesforceTokens;
  /** Calls with some tokens. */
  apiOf(tokens: SalesforceTokens, options?: Partial<SalesforceApiOptions>): SalesforceApi;
  /** Calls with the tokens of the sign-in. */
  readonly api: SalesforceApi;
}

/** A token service that finds the simulator's hosts. */
export const serviceOf = (simulator: RunningSimulator, changes: { clientSecret?: string; clientId?: string } = {}) =>
  createTokenService({
    clientId: DEMO_APP.clientId,
    clientSecret: DEMO_APP.clientSecret,
    redirectUri: 'https://app.example.com/callback',
    addressOf: (host) => simulator.urlOf(host),
    isAllowedAddress: (address) => address.startsWith(simulator.url),
    ...changes,
  });

/** Goes through sign-in as a browser would. */
export const signIn = async (service: TokenService, place: LoginPlace = PRODUCTION): Promise<SalesforceTokens> => {
  const { verifier, challenge } = await createPkce();
  const page = await fetch(service.authoriseUrl({ place, state: 'abc', challenge }), { redirect: 'manual' });
  const back = readCallback(new URL(page.headers.get('location') ?? '').searchParams);
  if (back.kind !== 'code') throw new Error(back.kind);
  return service.exchangeCode(place, back.code, verifier);
};

/** Starts a simulator and connects to its org `acme`. */
export const connectOrg = async (): Promise<ConnectedOrg> => {
  const simulator = await startSalesforceSimulator({ clock: createOrgClock({ startAt: NOW, running: false }) });
  const service = serviceOf(simulator);
  const tokens = await signIn(service);
  const store = memoryTokenStore(tokens);
  const session = createSession({ service, store, place: PRODUCTION });
  const apiOf = ({ instanceUrl, accessToken }: SalesforceTokens, options: Partial<SalesforceApiOptions> = {}) =>
    createSalesforceApi({ instanceUrl, accessToken, clientName: 'Demo', ...options });
  return { simulator, org: simulator.control.org('acme'), service, store, session, tokens, apiOf, api: apiOf(tokens) };
};
