import { type Dispatcher } from 'undici';
import { EgressError } from './egress-error.js';
import { type EgressPolicy, egressRules, type EgressRules } from './egress-policy.js';
import { errorFromTransport } from './error-from-transport.js';
import { PinnedPools } from './pinned-pools.js';
import { readStart } from './read-start.js';
import { type ResolveName, resolveTarget, systemResolver } from './resolve-target.js';

export interface EgressRequest {
  readonly url: string;
  /** Default: POST. */
  readonly method?: 'GET' | 'HEAD' | 'POST';
  /** Names in lower case. `host` and everything about the connection are ours. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the whole exchange, milliseconds; default 15,000. */
  readonly timeoutMs?: number;
  /** Of the answer's body; the rest is not read. Default 16,384. */
  readonly answerBytes?: number;
  readonly signal?: AbortSignal;
}

export interface EgressAnswer {
  readonly status: number;
  /** Repeated ones joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first bytes of the body. */
  readonly body: Uint8Array;
  /** Whether there was more. */
  readonly truncated: boolean;
}

export interface EgressOptions {
  readonly policy?: EgressPolicy;
  /** Default: the resolver of the operating system. */
  readonly resolve?: ResolveName;
}

const usualTimeoutMs = 15_000;
const usualAnswerBytes = 16_384;
const ownHeaders = ['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'expect', 'keep-alive'];

/**
 * The way out for every address that a customer chose. The name is resolved once, all its addresses are checked, and the
 * connection goes to exactly these. Redirects are answers like any other and never followed; proxies of the environment do
 * not count; sizes and times are capped.
 */
export class Egress {
  private readonly rules: EgressRules;
  private readonly resolve: ResolveName;
  private readonly pools = new PinnedPools();

  constructor({ policy = {}, resolve = systemResolver }: EgressOptions = {}) {
    this.rules = egressRules(policy);
    this.resolve = resolve;
  }

  /**
   * Whether requests to this address would be let out now: for the moment at which somebody saves it.
   *
   * @throws EgressError `target-refused`, `name-not-resolved`
   */
  async check(url: string): Promise<void> {
    await resolveTarget(url, this.rules, this.resolve);
  }

  /** One exchange; any status is an answer. @throws EgressError */
  async send(request: EgressRequest): Promise<EgressAnswer> {
    const deadline = AbortSignal.timeout(request.timeoutMs ?? usualTimeoutMs);
    const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
    try {
      return await this.exchange(request, signal);
    } catch (error) {
      if (error instanceof EgressError) throw error;
      if (request.signal?.aborted) throw new EgressError('aborted', 'The request was given up.', { cause: error });
      throw errorFromTransport(error, deadline.aborted);
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.pools.close();
  }

  private async exchange(request: EgressRequest, signal: AbortSignal): Promise<EgressAnswer> {
    const target = await abortable(resolveTarget(request.url, this.rules, this.resolve), signal);
    const answer = await this.pools.for(target).request({
      path: `${target.url.pathname}${target.url.search}`,
      method: request.method ?? 'POST',
      headers: withoutOwn(request.headers ?? {}),
      body: request.body ?? null,
      signal,
    });
    return readAnswer(answer, request.answerBytes ?? usualAnswerBytes);
  }
}

async function readAnswer(answer: Dispatcher.ResponseData, mostBytes: number): Promise<EgressAnswer> {
  const { bytes, truncated } = await readStart(answer.body, mostBytes);
  return { status: answer.statusCode, headers: joined(answer.headers), body: bytes, truncated };
}

function withoutOwn(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(entries.filter(([name]) => !ownHeaders.includes(name)));
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** Name services cannot be told to stop, but nobody has to wait for them. */
function abortable<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
