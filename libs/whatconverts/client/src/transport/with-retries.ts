import { isWhatConvertsError, WhatConvertsError } from '../whatconverts-error.js';
import { type ApiRequest } from './api-request.js';
import { type ClientContext } from './client-context.js';
import { retryDelayMs } from './retry-policy.js';

interface TryResult<T> {
  readonly status: number;
  readonly value: T;
}

const assertNotAborted = (request: ApiRequest): void => {
  if (request.signal?.aborted) throw new WhatConvertsError('aborted', 'The call was aborted.');
};

const reserve = async (context: ClientContext, request: ApiRequest): Promise<void> => {
  const decision = await context.budget.reserve(request.priority ?? 'interactive');
  if (decision.granted) return;
  throw new WhatConvertsError('budget-exhausted', 'The request budget is spent.', { resumeAt: decision.resumeAt });
};

const outcomeUnknown = new Set(['timeout', 'network', 'unavailable', 'unexpected-body', 'aborted']);

const markWrite = (error: WhatConvertsError, request: ApiRequest, sent: boolean): WhatConvertsError => {
  if (request.repeatability === 'read' || !sent || !outcomeUnknown.has(error.code)) return error;
  const { status, retryAfterMs, vendorMessage } = error;
  return new WhatConvertsError(error.code, error.message, {
    status,
    retryAfterMs,
    vendorMessage,
    mayHaveTakenEffect: true,
  });
};

/**
 * Runs tries of a request until one succeeds or the policy gives up. Each try takes a place of the gate and is
 * reserved in the budget; waiting happens outside of the gate.
 *
 * @throws WhatConvertsError of the last try
 */
export async function withRetries<T>(
  context: ClientContext,
  request: ApiRequest,
  tryOnce: () => Promise<TryResult<T>>,
): Promise<T> {
  const priority = request.priority ?? 'interactive';
  const { method, resource } = request;
  // An earlier try of a write may have taken effect although the last one was never sent.
  let sent = false;
  for (let attempt = 1; ; attempt += 1) {
    let startedAt = context.clock.now().getTime();
    let trySent = false;
    const report = (rest: Pick<Parameters<typeof context.onRequest>[0], 'status' | 'errorCode' | 'retryInMs'>): void =>
      context.onRequest({
        method,
        resource,
        priority,
        attempt,
        durationMs: context.clock.now().getTime() - startedAt,
        ...rest,
      });
    try {
      const result = await context.gate.run(async () => {
        assertNotAborted(request);
        await reserve(context, request);
        assertNotAborted(request);
        startedAt = context.clock.now().getTime();
        trySent = sent = true;
        return tryOnce();
      });
      report({ status: result.status });
      return result.value;
    } catch (thrown) {
      if (!isWhatConvertsError(thrown)) throw thrown;
      const retryInMs = retryDelayMs(thrown, request.repeatability, attempt, context.retry, context.random());
      if (trySent) report({ status: thrown.status, errorCode: thrown.code, retryInMs });
      if (retryInMs === undefined) throw markWrite(thrown, request, sent);
      await context.wait(retryInMs, request.signal);
    }
  }
}
