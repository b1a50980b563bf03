import { SalesforceError } from '../salesforce-error.js';

/** Sends a request; the `fetch` of the platform, or one that decides which addresses may be reached. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Ceilings of one exchange. */
export interface ExchangeLimits {
  /** From the first byte sent to the last byte read, in milliseconds. */
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
}

/** A request as it goes out. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer with its whole body. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const READS: readonly string[] = ['GET', 'HEAD'];

const failure = (request: WireRequest, code: 'timeout' | 'network' | 'aborted', cause: unknown): SalesforceError =>
  new SalesforceError(code, `No complete answer: ${code}.`, {
    retryClass: 'A',
    mayHaveTakenEffect: !READS.includes(request.method),
    cause,
  });

const readLimited = async (response: Response, maxBytes: number): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  // A reader rather than text(): the size of what arrives is the other side's choice.
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return text + decoder.decode();
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new SalesforceError('unexpected-body', 'The answer is too long.', {
        retryClass: 'D',
        status: response.status,
      });
    }
    text += decoder.decode(part.value, { stream: true });
  }
};

/**
 * Sends a request once and reads its answer whole, within one deadline that covers the body too (contract 2.3). Redirects
 * are not followed.
 *
 * @throws SalesforceError `timeout`, `network`, `aborted` or `unexpected-body`
 */
export const exchange = async (
  fetch: Fetch,
  request: WireRequest,
  limits: ExchangeLimits,
  signal?: AbortSignal,
): Promise<WireAnswer> => {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const either = signal ? AbortSignal.any([deadline, signal]) : deadline;
  try {
    const { url, ...init } = request;
    const response = await fetch(url, { ...init, redirect: 'manual', signal: either });
    return {
      status: response.status,
      headers: response.headers,
      body: await readLimited(response, limits.maxBodyBytes),
    };
  } catch (error) {
    // Whatever the platform throws here, the answer did not arrive; why is told by the two signals.
    if (error instanceof SalesforceError) throw error;
    throw failure(request, deadline.aborted ? 'timeout' : signal?.aborted ? 'aborted' : 'network', error);
  }
};
