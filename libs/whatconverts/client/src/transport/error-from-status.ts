import { WhatConvertsError, type WhatConvertsErrorCode } from '../whatconverts-error.js';

/** The parts of an answer that decide which error it is. */
export interface RefusedAnswer {
  readonly status: number;
  /** `error_message`, redacted; may be missing (contract 13, line 16). */
  readonly vendorMessage?: string;
  readonly retryAfterMs?: number;
  readonly badRequestMeansNotFound: boolean;
}

const quotaWords = /quota|rate limit|too many|limit (?:exceeded|reached)/i;

const byStatus: Readonly<Record<number, WhatConvertsErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  425: 'rate-limited',
  429: 'rate-limited',
};

const codeForFailure = ({ status, vendorMessage, badRequestMeansNotFound }: RefusedAnswer): WhatConvertsErrorCode => {
  // Contract 13, line 14: a spent quota may come as 403 or 503.
  if (status !== 401 && vendorMessage && quotaWords.test(vendorMessage)) return 'rate-limited';
  if (status === 400 && badRequestMeansNotFound) return 'not-found';
  return byStatus[status] ?? (status >= 500 ? 'unavailable' : 'invalid-request');
};

/** Contract 5: old clients look for `error_message` whatever the status says. */
const codeForMessageWithSuccess = (message: string): WhatConvertsErrorCode => {
  if (/authentication/i.test(message)) return 'unauthorized';
  if (quotaWords.test(message)) return 'rate-limited';
  return /invalid .*\bid\b/i.test(message) ? 'not-found' : 'unexpected-body';
};

/** Error of a complete answer which is a refusal; `undefined` for a success. Redirects are refused, never followed. */
export function errorFromStatus(answer: RefusedAnswer): WhatConvertsError | undefined {
  const { status, vendorMessage, retryAfterMs } = answer;
  const details = { status, vendorMessage, retryAfterMs };
  if (status >= 300 && status < 400) {
    return new WhatConvertsError('unexpected-body', `Redirect (status ${status}) refused.`, details);
  }
  if (status >= 200 && status < 300) {
    if (vendorMessage === undefined) return undefined;
    return new WhatConvertsError(
      codeForMessageWithSuccess(vendorMessage),
      'Success status with an error message.',
      details,
    );
  }
  return new WhatConvertsError(codeForFailure(answer), `The service answered with status ${status}.`, details);
}
