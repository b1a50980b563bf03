import { type AxiosInstance } from 'axios';
import { type ConcurrencyGate } from './concurrency-gate.js';
import { type RequestBudget, type RequestPriority } from './request-budget.js';
import { type RetryPolicy } from './transport/retry-policy.js';
import { type WhatConvertsErrorCode } from './whatconverts-error.js';

/** The two halves of an API key: sent as user name and password of HTTP Basic (contract 2.1), and nowhere else. */
export interface WhatConvertsCredentials {
  readonly token: string;
  readonly secret: string;
}

/** Where the time comes from. */
export interface Clock {
  now(): Date;
}

/** What one try came to. Carries no query, no id and no credential. */
export interface RequestEvent {
  readonly method: 'GET' | 'POST';
  /** The resource with ids replaced, e.g. `leads/{id}`. */
  readonly resource: string;
  readonly priority: RequestPriority;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly status?: number;
  readonly durationMs: number;
  /** Missing when the try succeeded. */
  readonly errorCode?: WhatConvertsErrorCode;
  /** Wait before the next try; missing when there is none. */
  readonly retryInMs?: number;
}

/** Ceilings of one try. */
export interface ClientLimits {
  /** Whole try, in milliseconds; default 60,000. For a recording: until its headers arrive. */
  readonly totalTimeoutMs: number;
  /** Connecting, and silence on the socket, in milliseconds; default 15,000. */
  readonly idleTimeoutMs: number;
  /** Largest body in bytes, default 64 MiB. */
  readonly maxBodyBytes: number;
}

/** Options of {@link createWhatConvertsClient}. */
export interface WhatConvertsClientOptions {
  /** Carries the requests. Its adapter and agents are kept; redirects, parsing and status checks are switched off per request. */
  readonly http: AxiosInstance;
  /** E.g. `https://app.whatconverts.com/api/v1/`. No user info, no query. */
  readonly baseUrl: string;
  readonly credentials: WhatConvertsCredentials;
  /** Default: the system clock. */
  readonly clock?: Clock;
  /** Default: every request is granted. */
  readonly budget?: RequestBudget;
  /** Default: a gate of 2 of this client's own. */
  readonly concurrency?: ConcurrencyGate;
  readonly retry?: Partial<RetryPolicy>;
  /** Jitter source, [0, 1). Default `Math.random`. */
  readonly random?: () => number;
  /** Waits between tries; rejects when the signal aborts. Default: a timer. */
  readonly wait?: (delayMs: number, signal?: AbortSignal) => Promise<void>;
  /** Told of every try. */
  readonly onRequest?: (event: RequestEvent) => void;
  readonly limits?: Partial<ClientLimits>;
}

/** Options of every call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Default `interactive`. */
  readonly priority?: RequestPriority;
}
