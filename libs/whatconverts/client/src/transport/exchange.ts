import { type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { WhatConvertsError } from '../whatconverts-error.js';
import { type ApiRequest } from './api-request.js';
import { type ClientContext } from './client-context.js';
import { startDeadline } from './deadline.js';
import { errorFromTransport } from './error-from-transport.js';
import { type RawAnswer } from './read-answer.js';

/** How the body is wanted. */
export type BodyKind = 'bytes' | 'stream';

const headersOf = (context: ClientContext, request: ApiRequest, kind: BodyKind): Record<string, string> => ({
  Authorization: context.authorization,
  Accept: kind === 'stream' ? 'audio/mpeg, */*;q=0.1' : 'application/json',
  ...(request.range ? { Range: request.range, 'Accept-Encoding': 'identity' } : {}),
  ...(request.form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
});

const addressOf = (base: URL, request: ApiRequest): string => {
  const url = new URL(request.path, base);
  // A path such as `//host/` would leave the configured host and take the credential along.
  if (url.origin !== base.origin)
    throw new WhatConvertsError('invalid-request', 'The path leaves the configured host.');
  if (request.query) url.search = request.query.toString();
  return url.toString();
};

const configOf = (context: ClientContext, request: ApiRequest, kind: BodyKind): AxiosRequestConfig<string> => ({
  method: request.method,
  url: addressOf(context.base, request),
  baseURL: '',
  allowAbsoluteUrls: true,
  data: request.form?.toString(),
  headers: headersOf(context, request, kind),
  responseType: kind === 'stream' ? 'stream' : 'arraybuffer',
  timeout: context.limits.idleTimeoutMs,
  // A stream is not held in memory; and axios wraps a limited one so that leaving it early would not free the socket.
  maxContentLength: kind === 'stream' ? -1 : context.limits.maxBodyBytes,
  maxRedirects: 0,
  validateStatus: () => true,
  transformRequest: [(data: unknown) => data],
  transformResponse: [(data: unknown) => data],
});

const rawAnswer = (response: AxiosResponse<unknown>): RawAnswer => ({
  status: response.status,
  data: response.data,
  header: (name) => {
    const headers = response.headers as Record<string, unknown>;
    const key = Object.keys(headers).find((candidate) => candidate.toLowerCase() === name);
    const value = key === undefined ? undefined : headers[key];
    return typeof value === 'string' ? value : undefined;
  },
});

/**
 * One try on the wire, nothing judged yet.
 *
 * @throws WhatConvertsError `timeout`, `aborted`, `network`, `unexpected-body` when no answer could be read
 */
export async function exchange(context: ClientContext, request: ApiRequest, kind: BodyKind): Promise<RawAnswer> {
  const deadline = startDeadline(context.limits.totalTimeoutMs, request.signal);
  try {
    const config = configOf(context, request, kind);
    const response = await context.http.request<unknown>({ ...config, signal: deadline.signal });
    // A stream goes on after its headers, as long as its reader likes, until the caller aborts.
    if (kind === 'stream') deadline.stopTime();
    else deadline.clear();
    return rawAnswer(response);
  } catch (thrown) {
    deadline.clear();
    const abortedByCaller = request.signal?.aborted ?? false;
    throw errorFromTransport({ thrown, expired: deadline.expired(), abortedByCaller });
  }
}
