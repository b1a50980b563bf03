import { createOrgCaller } from './calls/org-caller.js';
import { readingCalls } from './calls/reading-calls.js';
import { settingUpCalls } from './calls/setting-up-calls.js';
import { writingCalls } from './calls/writing-calls.js';
import { type CallEvent, type SalesforceApi } from './salesforce-api.js';
import { type ExchangeLimits, type Fetch } from './transport/exchange.js';

/** The API version this library speaks; check it against {@link SalesforceApi.versions} when connecting. */
export const API_VERSION = '62.0';

/** Options of {@link createSalesforceApi}. */
export interface SalesforceApiOptions {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** Our name, sent with every call. Letters and digits. */
  readonly clientName: string;
  /** Default {@link API_VERSION}. */
  readonly version?: string;
  /** Default: the platform's. */
  readonly fetch?: Fetch;
  /** One call from its first byte to its last: 30 s and 32 MiB unless set. */
  readonly limits?: Partial<ExchangeLimits>;
  /** Told of every exchange. */
  readonly onCall?: (event: CallEvent) => void;
}

const LIMITS: ExchangeLimits = { timeoutMs: 30_000, maxBodyBytes: 33_554_432 };

/** Calls to one org with one access token. Make another one when the token changes. */
export const createSalesforceApi = (options: SalesforceApiOptions): SalesforceApi => {
  const caller = createOrgCaller({
    instanceUrl: options.instanceUrl,
    accessToken: options.accessToken,
    version: options.version ?? API_VERSION,
    clientName: options.clientName,
    fetch: options.fetch ?? globalThis.fetch,
    limits: { ...LIMITS, ...options.limits },
    onCall: options.onCall ?? (() => undefined),
  });
  return { ...readingCalls(caller), ...writingCalls(caller), ...settingUpCalls(caller) };
};
