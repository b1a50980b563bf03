import { createHash } from 'node:crypto';
import { DEMO_APP } from './create-simulator.js';
import { createOrgClock } from './org/org-clock.js';
import { type RunningSimulator, startSalesforceSimulator, type StartOptions } from './start-simulator.js';

/** The moment at which the clocks of the specs stand. */
export const NOW = new Date('2026-11-20T12:00:00Z');
export const REDIRECT_URI = 'https://app.example.com/salesforce/callback';
export const VERIFIER = 'v'.repeat(43);

/** Starts a simulator whose clock stands still. */
export const startStill = (options: StartOptions = {}): Promise<RunningSimulator> =>
  startSalesforceSimulator({ clock: createOrgClock({ startAt: NOW, running: false }), ...options });

/** What specs look at in an answer. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs read whatever the answer holds
  readonly json: any;
}

const seen = async (response: Response): Promise<Seen> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
};

/** One request, redirects not followed. */
export const ask = async (url: string, init: RequestInit = {}): Promise<Seen> =>
  seen(await fetch(url, { redirect: 'manual', ...init }));

/** One member of each entry of a list in an answer. */
export const pick = (list: unknown, member: string): unknown[] =>
  (list as Record<string, unknown>[]).map((entry) => entry[member]);

/** Talks to the data of an org with a session of its own. */
export interface Caller {
  (path: string, init?: { method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Seen>;
}

/** A caller of an org; paths begin below the version, e.g. `/sobjects/Lead`. */
export const callerOf = (simulator: RunningSimulator, orgName = 'acme', version = '62.0'): Caller => {
  const { accessToken, host } = simulator.control.openSession(orgName);
  return (path, { method = 'GET', body, headers = {} } = {}) =>
    ask(`${simulator.urlOf(host)}/services/data/v${version}${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
};

/** Rows of a query. */
export const queryOf = async (call: Caller, soql: string, path = 'query'): Promise<Seen['json'][]> => {
  const answer = await call(`/${path}?q=${encodeURIComponent(soql)}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json.records as Seen['json'][];
};

/** A form post. */
export const postForm = (url: string, values: Record<string, string>): Promise<Seen> =>
  ask(url, { method: 'POST', body: new URLSearchParams(values) });

/** Comes back from the page of consent: the parameters of the redirect. */
export const authorise = async (
  simulator: RunningSimulator,
  changes: Record<string, string> = {},
  host = 'login.salesforce.com',
): Promise<URLSearchParams> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: DEMO_APP.clientId,
    redirect_uri: REDIRECT_URI,
    scope: 'api refresh_token',
    state: 'abc',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
  const { headers, text } = await ask(`${simulator.urlOf(host)}/services/oauth2/authorize?${query.toString()}`);
  const location = headers.get('location');
  if (location === null) throw new Error(text);
  return new URL(location).searchParams;
};

/** A request to the token endpoint as the demo app. */
export const askToken = (
  simulator: RunningSimulator,
  values: Record<string, string>,
  host = 'login.salesforce.com',
): Promise<Seen> =>
  postForm(`${simulator.urlOf(host)}/services/oauth2/token`, {
    client_id: DEMO_APP.clientId,
    client_secret: DEMO_APP.clientSecret,
    ...values,
  });

/** The whole way from consent to tokens. */
export const connect = async (
  simulator: RunningSimulator,
  scope = 'api refresh_token',
  host = 'login.salesforce.com',
): Promise<Seen> => {
  const code = (await authorise(simulator, { scope }, host)).get('code') ?? '';
  const grant = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, code_verifier: VERIFIER };
  return askToken(simulator, grant, host);
};
