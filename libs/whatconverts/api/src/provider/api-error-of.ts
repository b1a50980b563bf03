import { isWhatConvertsError, type WhatConvertsError } from '@leadweave/whatconverts-client';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';

const quotaWaitSeconds = 60;

/** What a person is told about an error of the client; errors of another origin come back unchanged. */
export function apiErrorOf(error: unknown, now: Date): unknown {
  return isWhatConvertsError(error) ? fromClient(error, now) : error;
}

function fromClient(error: WhatConvertsError, now: Date): WhatConvertsApiError {
  switch (error.code) {
    case 'unauthorized':
    case 'forbidden':
      return new WhatConvertsApiError('credentials-rejected', rejectionText(error.status), { cause: error });
    case 'rate-limited':
    case 'budget-exhausted':
      return quotaSpent(error, now);
    case 'not-found':
      return new WhatConvertsApiError('profile-not-found', 'WhatConverts does not know it.', { cause: error });
    case 'invalid-request':
      return new WhatConvertsApiError('credentials-rejected', 'Token or secret cannot be used as they stand.', {
        cause: error,
      });
    default:
      return unavailable(error);
  }
}

/** The sentence for a key that was refused. */
export function rejectionText(status = 401): string {
  return `WhatConverts answered ${status}: token or secret is wrong.`;
}

function quotaSpent(error: WhatConvertsError, now: Date): WhatConvertsApiError {
  const waitMs = error.resumeAt ? error.resumeAt.getTime() - now.getTime() : error.retryAfterMs;
  const retryAfterSeconds = waitMs === undefined ? quotaWaitSeconds : Math.max(1, Math.ceil(waitMs / 1000));
  const detail = error.resumeAt
    ? `The requests of this key are spent until ${error.resumeAt.toISOString()}.`
    : 'WhatConverts asks to wait before the next request.';
  return new WhatConvertsApiError('quota-spent', detail, { cause: error, details: { retryAfterSeconds } });
}

function unavailable(error: WhatConvertsError): WhatConvertsApiError {
  const theirs = ['unavailable', 'unexpected-body', 'unfaithful-response'].includes(error.code);
  const detail = theirs
    ? 'WhatConverts answers, but not as it should. Try again in a few minutes.'
    : 'WhatConverts could not be reached from here. Try again in a few minutes.';
  return new WhatConvertsApiError('provider-unavailable', detail, { cause: error, details: { retryAfterSeconds: 60 } });
}
