import { PassThrough } from 'node:stream';
import { Transport } from '@jsforce/jsforce-node/lib/transport.js';
import { type HttpRequest, type HttpResponse } from '@jsforce/jsforce-node/lib/types/index.js';
import { StreamPromise } from '@jsforce/jsforce-node/lib/util/promise.js';
import { type WireAnswer, type WireRequest } from './exchange.js';

const asWire = (request: HttpRequest): WireRequest => ({
  method: request.method,
  url: request.url,
  headers: request.headers ?? {},
  ...(typeof request.body === 'string' ? { body: request.body } : {}),
});

const asResponse = (answer: WireAnswer): HttpResponse => ({
  statusCode: answer.status,
  headers: Object.fromEntries(answer.headers),
  body: answer.body,
});

/**
 * Carries what jsforce sends. jsforce's own way retries by itself, waits 30 minutes and loses the status of errors
 * (contract 2.3); this one sends once, within our deadline, and lets the caller see each answer.
 */
export class ExchangeTransport extends Transport {
  constructor(private readonly send: (request: WireRequest) => Promise<WireAnswer>) {
    super();
  }

  override httpRequest(request: HttpRequest): StreamPromise<HttpResponse> {
    return StreamPromise.create(() => ({
      stream: new PassThrough(),
      promise: this.send(asWire(request)).then(asResponse),
    }));
  }
}
