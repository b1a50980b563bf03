import { type Request, type Response } from 'express';
import { bytesOf } from './read-body.js';
import { type PublicForm, type Sending } from './sending.js';
import { isAllowedWebsite } from '@leadweave/forms-domain';

/** How a request sends a submission. `ownOrigin` is that of our own pages, which need nobody's permission. */
export function sendingOf(request: Request, ownOrigin: string): Sending {
  const { headers, ip } = request;
  const key = headers['idempotency-key'];
  return {
    raw: bytesOf(request),
    contentType: headers['content-type'] ?? 'application/json',
    userAgent: headers['user-agent']?.slice(0, 500),
    clientAddress: ip,
    website: websiteOf(request, ownOrigin),
    idempotencyKey: typeof key === 'string' ? key : undefined,
  };
}

/**
 * A page that hides where it is says `null`, which is as good as nothing. Our own pages stand under the public address,
 * or whatever other name the product is reached by.
 */
function websiteOf(request: Request, ownOrigin: string): string | undefined {
  const { origin } = request.headers;
  if (origin === undefined || origin === 'null' || origin === ownOrigin) return undefined;
  return URL.canParse(origin) && new URL(origin).host === request.host ? undefined : origin;
}

/** Lets scripts on the websites of a form read the answer, and no others. */
export function allowWebsite({ design }: PublicForm, request: Request, response: Response): void {
  const { origin } = request.headers;
  response.vary('Origin');
  if (origin === undefined || !isAllowedWebsite(design.websites, origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'Idempotency-Replayed, Retry-After, X-Request-Id');
}

const preflightSeconds = 600;

/** The answer to the question of a browser whether it may send. */
export function answerPreflight(form: PublicForm, request: Request, response: Response): void {
  allowWebsite(form, request, response);
  response.setHeader('Access-Control-Allow-Methods', 'POST, PUT');
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
  response.setHeader('Access-Control-Max-Age', preflightSeconds);
}
