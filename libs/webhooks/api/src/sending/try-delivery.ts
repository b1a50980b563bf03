import { type EgressAnswer, EgressError } from '@leadweave/egress';
import { sanitizeText } from '@leadweave/persistence';
import { afterAttempt } from '@leadweave/webhooks-domain';
import { type HeldDelivery, type TriedDelivery } from '../deliveries/deliveries.repository.js';
import { requestOf } from './request-of.js';

/** An endpoint with its secrets open, for the length of one batch. */
export interface OpenEndpoint {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** The way out, as far as it is used here. */
export interface WayOut {
  send(request: {
    url: string;
    headers: Readonly<Record<string, string>>;
    body: Uint8Array;
    timeoutMs: number;
    answerBytes: number;
    signal?: AbortSignal;
  }): Promise<EgressAnswer>;
}

export interface TryOptions {
  readonly egress: WayOut;
  readonly clock: () => Date;
  readonly random: () => number;
}

/** A receiver has 15 s for everything; the first 16 kB of its answer are kept. */
export const timeoutMs = 15_000;
export const answerBytes = 16_384;
const keptHeaders = ['content-type', 'date', 'location', 'retry-after', 'server', 'webhook-delivery', 'x-request-id'];

/** How one try ended. `gone` says that the receiver wants nothing any more. */
export interface Tried extends TriedDelivery {
  readonly gone: boolean;
  /** The receiver works, but wants no further try of this one. */
  readonly aborted: boolean;
}

/** Sends one delivery once and decides what follows. Never throws: whatever goes wrong is an outcome. */
export async function tryDelivery(
  delivery: HeldDelivery,
  endpoint: OpenEndpoint,
  { egress, clock, random }: TryOptions,
): Promise<Tried> {
  const at = clock();
  const started = performance.now();
  const { headers, body } = requestOf({ ...delivery, ...endpoint }, at);
  const sent = egress.send({ url: endpoint.url, headers, body, timeoutMs, answerBytes });
  const told = await sent.then(toldByAnswer, failureOf);
  const durationMs = Math.round(performance.now() - started);
  const after = afterAttempt(delivery.tries + 1, told, clock().getTime(), random());
  return {
    delivery,
    at,
    durationMs,
    status: told.status,
    failure: told.failure,
    answerHeaders: told.answerHeaders,
    answer: told.answer,
    gone: after.kind === 'endpoint-gone',
    aborted: after.kind === 'aborted',
    ...next(after),
  };
}

interface Told {
  readonly status?: number;
  readonly retryAfter?: string;
  readonly control?: string;
  readonly failure?: string;
  readonly answerHeaders: Readonly<Record<string, string>>;
  readonly answer: string;
}

function toldByAnswer({ status, headers, body, truncated }: EgressAnswer): Told {
  const text = sanitizeText(new TextDecoder().decode(body));
  return {
    status,
    retryAfter: headers['retry-after'],
    control: headers['webhook-delivery'],
    failure: failureOfStatus(status),
    answerHeaders: Object.fromEntries(
      keptHeaders.flatMap((name) => (headers[name] === undefined ? [] : [[name, sanitizeText(headers[name])]])),
    ),
    answer: truncated ? `${text}…` : text,
  };
}

function failureOfStatus(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  return status >= 300 && status < 400 ? 'redirect' : `status-${status}`;
}

/** What is no failure of the way out is a fault of ours; it must not stop the others either. */
function failureOf(error: unknown): Told {
  const failure = error instanceof EgressError ? egressFailure(error) : 'internal-error';
  return { failure, answerHeaders: {}, answer: '' };
}

function egressFailure({ code, details }: EgressError): string {
  return code === 'target-refused' ? `target-refused:${String(details?.['reason'])}` : code;
}

function next(after: ReturnType<typeof afterAttempt>): Pick<TriedDelivery, 'state' | 'reason' | 'dueAt'> {
  switch (after.kind) {
    case 'delivered':
      return { state: 'delivered' };
    case 'retry':
      return { state: 'pending', reason: after.because, dueAt: new Date(after.atMs) };
    case 'exhausted':
      return { state: 'exhausted', reason: 'all-attempts-failed' };
    case 'aborted':
      return { state: 'exhausted', reason: 'receiver-aborted' };
    case 'endpoint-gone':
      return { state: 'exhausted', reason: 'endpoint-gone' };
  }
}
