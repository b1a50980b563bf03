import { WhatConvertsError } from '../whatconverts-error.js';

/**
 * Waits, or stops waiting when the signal aborts.
 *
 * @throws WhatConvertsError `aborted`
 */
export function wait(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new WhatConvertsError('aborted', 'The call was aborted while waiting for the next try.'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, delayMs);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
