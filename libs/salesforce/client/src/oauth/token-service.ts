import { invalidRequest, SalesforceError } from '../salesforce-error.js';
import { exchange, type ExchangeLimits, type Fetch, type WireAnswer } from '../transport/exchange.js';
import { errorFromTokenEndpoint } from './error-from-token-endpoint.js';
import { isSalesforceAddress, type LoginPlace, loginHost } from './salesforce-host.js';
import { type SalesforceIdentity, type SalesforceTokens } from './tokens.js';

/** The app that connects, and how its requests go out. */
export interface TokenServiceOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Default: the platform's. */
  readonly fetch?: Fetch;
  /** Where a host is reached; default `https://<host>`. A simulator lives elsewhere. */
  readonly addressOf?: (host: string) => string;
  /** Whether tokens may be sent to an address that Salesforce named; default: Salesforce's own hosts. */
  readonly isAllowedAddress?: (address: string) => boolean;
  readonly limits?: Partial<ExchangeLimits>;
}

/** What the address of a sign-in carries (contract 3.4). */
export interface AuthoriseRequest {
  readonly place: LoginPlace;
  readonly state: string;
  readonly challenge: string;
  /** User name to begin with. */
  readonly loginHint?: string;
}

/** Tokens from the token endpoint. Every call is one request, never repeated here. */
export interface TokenService {
  /** The address to send a browser to. */
  authoriseUrl(request: AuthoriseRequest): string;
  /** Tokens for the code of a callback. */
  exchangeCode(place: LoginPlace, code: string, verifier: string): Promise<SalesforceTokens>;
  /** New tokens for a refresh token, which is dead afterwards. Without a new one in the answer the old one is kept. */
  refresh(place: LoginPlace, refreshToken: string): Promise<SalesforceTokens>;
  /** Tokens of an app that the org made itself; the place must be its My Domain. */
  clientCredentials(place: LoginPlace): Promise<SalesforceTokens>;
  /** Who the tokens belong to; one call, fit for {@link SalesforceSession.run}. */
  identity(tokens: SalesforceTokens): Promise<SalesforceIdentity>;
  /** Ends the approval; a token that is dead already is no failure. */
  revoke(place: LoginPlace, token: string): Promise<void>;
}

const SCOPE = 'api refresh_token';
const LIMITS: ExchangeLimits = { timeoutMs: 30_000, maxBodyBytes: 1_048_576 };
const ORG_ID_LENGTH = 18;

const unexpected = (status: number): SalesforceError =>
  new SalesforceError('unexpected-body', 'The token answer cannot be read.', { retryClass: 'B', status });

const recordOf = (answer: WireAnswer): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(answer.body);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Not JSON: told below.
  }
  throw unexpected(answer.status);
};

const textOf = (record: Record<string, unknown>, key: string, status: number): string => {
  const value = record[key];
  if (typeof value !== 'string' || value === '') throw unexpected(status);
  return value;
};

/** A token service for one app. */
export const createTokenService = (options: TokenServiceOptions): TokenService => {
  const addressOf = options.addressOf ?? ((host: string) => `https://${host}`);
  const isAllowed = options.isAllowedAddress ?? isSalesforceAddress;
  const limits = { ...LIMITS, ...options.limits };
  const fetch = options.fetch ?? globalThis.fetch;
  const oauthUrl = (place: LoginPlace, path: string) => `${addressOf(loginHost(place))}/services/oauth2/${path}`;

  const post = (url: string, form: Record<string, string>): Promise<WireAnswer> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    return exchange(fetch, { method: 'POST', url, headers, body: new URLSearchParams(form).toString() }, limits);
  };

  const tokensFrom = (answer: WireAnswer, oldRefreshToken?: string): SalesforceTokens => {
    const record = recordOf(answer);
    const required = (key: string) => textOf(record, key, answer.status);
    const [instanceUrl, identityUrl] = [required('instance_url'), required('id')];
    if (!isAllowed(instanceUrl) || !isAllowed(identityUrl)) throw unexpected(answer.status);
    const [orgId = '', userId = ''] = identityUrl.split('/').slice(-2);
    if (orgId.length !== ORG_ID_LENGTH) throw unexpected(answer.status);
    const refreshToken = typeof record.refresh_token === 'string' ? record.refresh_token : oldRefreshToken;
    return {
      accessToken: required('access_token'),
      ...(refreshToken === undefined ? {} : { refreshToken }),
      instanceUrl,
      orgId,
      userId,
      identityUrl,
      scopes: typeof record.scope === 'string' ? record.scope.split(' ') : [],
      issuedAt: new Date(Number(record.issued_at)),
    };
  };

  const grant = async (place: LoginPlace, form: Record<string, string>, oldRefreshToken?: string) => {
    const { clientId, clientSecret } = options;
    const answer = await post(oauthUrl(place, 'token'), { ...form, client_id: clientId, client_secret: clientSecret });
    if (answer.status !== 200) throw errorFromTokenEndpoint(answer);
    return tokensFrom(answer, oldRefreshToken);
  };

  return {
    authoriseUrl: ({ place, state, challenge, loginHint }) => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: options.clientId,
        redirect_uri: options.redirectUri,
        scope: SCOPE,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        // Without it no fresh refresh token may be issued (contract 3.4).
        prompt: 'consent',
        ...(loginHint === undefined ? {} : { login_hint: loginHint }),
      });
      return `${oauthUrl(place, 'authorize')}?${query.toString()}`;
    },
    exchangeCode: (place, code, verifier) =>
      grant(place, {
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: options.redirectUri,
      }),
    refresh: (place, refreshToken) =>
      grant(place, { grant_type: 'refresh_token', refresh_token: refreshToken }, refreshToken),
    clientCredentials: (place) => {
      if (place.kind !== 'my-domain') throw invalidRequest('Client credentials need the org’s own My Domain.');
      return grant(place, { grant_type: 'client_credentials' });
    },
    identity: async (tokens) => {
      // The token goes into a header, never into the address (contract 2.3).
      const headers = { authorization: `Bearer ${tokens.accessToken}`, accept: 'application/json' };
      const answer = await exchange(fetch, { method: 'GET', url: tokens.identityUrl, headers }, limits);
      if (answer.status === 401 || answer.status === 403)
        throw new SalesforceError('session-expired', 'The access token is over.', {
          retryClass: 'A',
          status: answer.status,
        });
      if (answer.status !== 200) throw errorFromTokenEndpoint(answer);
      const record = recordOf(answer);
      const required = (key: string) => textOf(record, key, answer.status);
      return {
        orgId: required('organization_id'),
        userId: required('user_id'),
        username: required('username'),
        displayName: required('display_name'),
      };
    },
    revoke: async (place, token) => {
      const answer = await post(oauthUrl(place, 'revoke'), { token });
      if (answer.status >= 500) throw errorFromTokenEndpoint(answer);
    },
  };
};
