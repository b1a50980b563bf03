import { type CallOptions } from '../client-options.js';
import { type Repeatability } from './retry-policy.js';

/** One question to the API, independent of how often it is tried. */
export interface ApiRequest extends CallOptions {
  readonly method: 'GET' | 'POST';
  /** Path below the base address, without a leading slash; ids already encoded. */
  readonly path: string;
  /** The path with ids replaced, for events and messages. */
  readonly resource: string;
  readonly query?: URLSearchParams;
  /** Form-encoded body (contract 7.2: the safe choice). */
  readonly form?: URLSearchParams;
  /** Header `Range`: a part of the answer is enough. */
  readonly range?: string;
  readonly repeatability: Repeatability;
  /** Contract 13, line 13: an unknown id may answer 400 or 404. */
  readonly badRequestMeansNotFound?: boolean;
}

/** An answer that has been read whole. */
export interface ApiAnswer {
  readonly status: number;
  readonly json: unknown;
  /** The service's `Date` header. */
  readonly serverDate?: Date;
}

/** Sends a request with budget, gate, retries and checks. */
export type SendRequest = (request: ApiRequest) => Promise<ApiAnswer>;
