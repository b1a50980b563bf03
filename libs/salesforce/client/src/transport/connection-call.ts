import { Connection } from '@jsforce/jsforce-node';
import { usageFromHeader } from '../budget/api-usage.js';
import { errorFromJsforce, errorFromOddAnswer, type SeenExchange } from '../errors/error-from-jsforce.js';
import { invalidRequest } from '../salesforce-error.js';
import { type CallEvent } from '../salesforce-api.js';
import { exchange, type ExchangeLimits, type Fetch, type WireAnswer, type WireRequest } from './exchange.js';
import { ExchangeTransport } from './exchange-transport.js';

/** Where calls go and how. */
export interface CallSettings {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** API version, e.g. `62.0`; jsforce's own default is far too old (contract 2.3). */
  readonly version: string;
  /** Our name in `Sforce-Call-Options`; change events name it, so that our own writes are known again (contract 9.2). */
  readonly clientName: string;
  readonly fetch: Fetch;
  readonly limits: ExchangeLimits;
  readonly onCall: (event: CallEvent) => void;
}

/** Addresses beyond this are refused by the vendor (contract 4.4); some room is left for the host. */
const LONGEST_ADDRESS = 16_000;

/** 300 lists records and 304 says unchanged; the others would lead our token elsewhere. */
const isRedirect = (status: number): boolean => status > 300 && status < 400 && status !== 304;

const eventOf = (request: WireRequest, startedAt: number, answer: WireAnswer | undefined): CallEvent => {
  const date = answer?.headers.get('date');
  return {
    method: request.method,
    status: answer?.status,
    durationMs: Date.now() - startedAt,
    usage: usageFromHeader(answer?.headers.get('sforce-limit-info') ?? null),
    serverTime: date ? new Date(date) : undefined,
  };
};

/**
 * Runs one call of jsforce with a connection of its own, without refresh and without retries, and throws
 * {@link SalesforceError} only. The connection is dropped afterwards: nothing of one call is left for the next.
 */
export const callWith = async <Result>(
  settings: CallSettings,
  work: (connection: Connection) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> => {
  let seen: SeenExchange | undefined;
  const send = async (request: WireRequest): Promise<WireAnswer> => {
    if (request.url.length > LONGEST_ADDRESS) throw invalidRequest('The query is too long; ask for less at once.');
    const startedAt = Date.now();
    let answer: WireAnswer | undefined;
    try {
      answer = await exchange(settings.fetch, request, settings.limits, signal);
      seen = { method: request.method, status: answer.status };
      if (isRedirect(answer.status)) throw errorFromOddAnswer(seen);
      return answer;
    } finally {
      settings.onCall(eventOf(request, startedAt, answer));
    }
  };
  const { instanceUrl, accessToken, version, clientName } = settings;
  const connection = new Connection({ instanceUrl, accessToken, version, callOptions: { client: clientName } });
  connection._transport = new ExchangeTransport(send);
  try {
    return await work(connection);
  } catch (error) {
    throw errorFromJsforce(error, seen);
  }
};
