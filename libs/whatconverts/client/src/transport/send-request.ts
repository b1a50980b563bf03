import { type SendRequest } from './api-request.js';
import { type ClientContext } from './client-context.js';
import { exchange } from './exchange.js';
import { readAnswer } from './read-answer.js';
import { withRetries } from './with-retries.js';

/** Sends requests whose answer is JSON. */
export function jsonSender(context: ClientContext): SendRequest {
  return (request) =>
    withRetries(context, request, async () => {
      const raw = await exchange(context, request, 'bytes');
      const value = readAnswer(raw, { request, now: context.clock.now(), secrets: context.secrets });
      return { status: value.status, value };
    });
}
