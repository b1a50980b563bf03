import axios, { AxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';

/** One scripted outcome of a try. */
export type Scripted =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | { readonly fails: string; readonly message?: string }
  | 'never';

/** An outcome, or how to decide it by the request. */
export type ScriptStep = Scripted | ((config: InternalAxiosRequestConfig) => Scripted);

/** An axios instance that answers from a script, and what it was asked. */
export interface ScriptedHttp {
  readonly http: AxiosInstance;
  readonly requests: InternalAxiosRequestConfig[];
  /** Paths with queries, in order. */
  asked(): string[];
}

const never = (config: InternalAxiosRequestConfig): Promise<never> =>
  new Promise((_resolve, reject) => {
    config.signal?.addEventListener?.('abort', () => reject(new AxiosError('canceled', 'ERR_CANCELED', config)));
  });

const bytesOf = (body: unknown): Uint8Array => {
  if (body instanceof Uint8Array) return body;
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body ?? ''));
};

/** Plays the script; the last outcome repeats. A function may decide by the request. */
export function scriptedHttp(...script: readonly ScriptStep[]): ScriptedHttp {
  const requests: InternalAxiosRequestConfig[] = [];
  const http = axios.create({
    adapter: (config) => {
      const step = script[Math.min(requests.length, script.length - 1)] ?? 'never';
      requests.push(config);
      const outcome = typeof step === 'function' ? step(config) : step;
      if (outcome === 'never') return never(config);
      if ('fails' in outcome) {
        return Promise.reject(new AxiosError(outcome.message ?? outcome.fails, outcome.fails, config));
      }
      const headers = { 'content-type': 'application/json', ...outcome.headers };
      return Promise.resolve({ status: outcome.status, statusText: '', data: bytesOf(outcome.body), headers, config });
    },
  });
  return {
    http,
    requests,
    asked: () => requests.map(({ url }) => (url ?? '').replace('https://wc.example.com/api/v1/', '')),
  };
}
