import { type AxiosInstance } from 'axios';
import { type ClientLimits, type Clock, type RequestEvent, type WhatConvertsClientOptions } from '../client-options.js';
import { type ConcurrencyGate, createConcurrencyGate } from '../concurrency-gate.js';
import { type RequestBudget } from '../request-budget.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { baseAddress } from './base-address.js';
import { basicAuthorization } from './basic-authorization.js';
import { defaultRetryPolicy, type RetryPolicy } from './retry-policy.js';
import { wait } from './wait.js';

/** The options with every default filled in. */
export interface ClientContext {
  readonly http: AxiosInstance;
  readonly base: URL;
  readonly authorization: string;
  /** What must never appear in a message. */
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly budget: RequestBudget;
  readonly gate: ConcurrencyGate;
  readonly retry: RetryPolicy;
  readonly random: () => number;
  readonly wait: (delayMs: number, signal?: AbortSignal) => Promise<void>;
  readonly onRequest: (event: RequestEvent) => void;
  readonly limits: ClientLimits;
}

/** See the fault catalogue of the product: total 60 s, headers 15 s, 64 MiB. */
const defaultLimits: ClientLimits = { totalTimeoutMs: 60_000, idleTimeoutMs: 15_000, maxBodyBytes: 64 * 1024 * 1024 };

/** Two at once stays far below the vendor's 20 and leaves room for other users of the key. */
const defaultConcurrency = 2;

const grantAll: RequestBudget = { reserve: () => Promise.resolve({ granted: true }) };

/** @throws WhatConvertsError `invalid-request` for a bad base address or an empty credential */
export function clientContext(options: WhatConvertsClientOptions): ClientContext {
  const { token, secret } = options.credentials;
  // A colon would end the user name early (RFC 7617).
  if (token === '' || secret === '' || token.includes(':')) {
    throw new WhatConvertsError('invalid-request', 'Token and secret must not be empty, and the token has no colon.');
  }
  const authorization = basicAuthorization(options.credentials);
  return {
    http: options.http,
    base: baseAddress(options.baseUrl),
    authorization,
    secrets: [token, secret, authorization.slice('Basic '.length)],
    clock: options.clock ?? { now: () => new Date() },
    budget: options.budget ?? grantAll,
    gate: options.concurrency ?? createConcurrencyGate(defaultConcurrency),
    retry: { ...defaultRetryPolicy, ...options.retry },
    random: options.random ?? Math.random,
    wait: options.wait ?? wait,
    onRequest: options.onRequest ?? (() => undefined),
    limits: { ...defaultLimits, ...options.limits },
  };
}
