import { isWhatConvertsError, WhatConvertsError, type WhatConvertsErrorCode } from '../whatconverts-error.js';

/** What is known about a try that produced no answer. */
export interface TransportFailure {
  readonly thrown: unknown;
  readonly expired: boolean;
  readonly abortedByCaller: boolean;
}

const codeOf = (thrown: unknown): string => {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
};

const classify = ({ thrown, expired, abortedByCaller }: TransportFailure): WhatConvertsErrorCode => {
  if (expired) return 'timeout';
  if (abortedByCaller) return 'aborted';
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : '';
  if (code === 'ETIMEDOUT' || (code === 'ECONNABORTED' && message.includes('timeout'))) return 'timeout';
  if (message.includes('maxContentLength')) return 'unexpected-body';
  // Announced as compressed, but it is not (zlib and brotli name their codes so).
  if (code.startsWith('Z_') || code.startsWith('ERR_PADDING') || code.startsWith('ERR_BROTLI'))
    return 'unexpected-body';
  return 'network';
};

const sentences: Partial<Record<WhatConvertsErrorCode, string>> = {
  timeout: 'No complete answer within the time limit.',
  aborted: 'The call was aborted.',
  'unexpected-body': 'The answer is too large or cannot be unpacked.',
};

/** Error of a try without an answer. The cause is not kept: an axios error holds the request with its credentials. */
export function errorFromTransport(failure: TransportFailure): WhatConvertsError {
  if (isWhatConvertsError(failure.thrown)) return failure.thrown;
  const code = classify(failure);
  const transportCode = codeOf(failure.thrown).replace(/[^A-Z0-9_]/g, '');
  return new WhatConvertsError(code, sentences[code] ?? `The connection failed (${transportCode}).`);
}
