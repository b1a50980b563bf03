import { requestIdOf } from '@leadweave/http';
import { type IncomingMessage, STATUS_CODES, type ServerResponse } from 'node:http';
import { type Reception } from './webhook-receiver.js';

const statuses: Readonly<Record<Reception['kind'], number>> = {
  kept: 200,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'not-json': 415,
  'unsupported-encoding': 415,
  unreadable: 400,
  'too-many': 429,
  unavailable: 503,
};

const lingerMs = 1_000;

const received = Buffer.from('{"received":true}');

/** Answers a delivery. Refusals are problems without a hint: neither the address nor which part of it was wrong. Returns the status. */
export function answerHook(
  request: IncomingMessage,
  response: ServerResponse,
  reception: Reception,
  publicUrl: string,
): number {
  const status = statuses[reception.kind];
  response.setHeader('Cache-Control', 'no-store');
  if (status === 200) return send(response, status, 'application/json', received);
  if (status === 405) response.setHeader('Allow', 'POST');
  if ('retryAfterSeconds' in reception) response.setHeader('Retry-After', `${reception.retryAfterSeconds}`);
  if (!request.complete) lingerBriefly(request);
  const requestId = requestIdOf(request);
  response.setHeader('X-Request-Id', requestId);
  const title = STATUS_CODES[status] ?? 'Error';
  const code = title.toLowerCase().replaceAll(/[^a-z]+/g, '_');
  const type = `${publicUrl.replace(/\/+$/, '')}/api/docs/problems/${code.replaceAll('_', '-')}`;
  const problem = { type, title, status, instance: `urn:uuid:${requestId}`, code };
  return send(response, status, 'application/problem+json', Buffer.from(JSON.stringify(problem)));
}

/** A sender that is still sending reads the answer only when its bytes go somewhere; they are not kept, and not for long. */
function lingerBriefly(request: IncomingMessage): void {
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), lingerMs);
  request.once('close', () => clearTimeout(timer));
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): number {
  if (response.destroyed) return status;
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(body);
  return status;
}
