import { type IncomingMessage, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { type FaultKind } from '../faults/fault.js';
import { type Answer, answerBody } from './answer.js';

const compress = promisify(gzip);
const WORTH_COMPRESSING_BYTES = 4096;
const DRIP_INTERVAL_MS = 50;

type Transport = { readonly [Kind in FaultKind['kind']]?: Extract<FaultKind, { kind: Kind }> };

const encode = async (request: IncomingMessage, answer: Answer, transport: Transport) => {
  const body = answerBody(answer);
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  if (transport.lyingGzip) return { bytes, encoding: 'gzip' };
  const accepted = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!accepted || bytes.length < WORTH_COMPRESSING_BYTES || answer.contentType.startsWith('audio/')) return { bytes };
  return { bytes: await compress(bytes, { level: constants.Z_BEST_SPEED }), encoding: 'gzip' };
};

const writeHead = (
  response: ServerResponse,
  answer: Answer,
  length: number | undefined,
  encoding: string | undefined,
  date: Date,
) => {
  response.writeHead(answer.status, {
    ...answer.headers,
    date: date.toUTCString(),
    'content-type': answer.contentType,
    ...(encoding ? { 'content-encoding': encoding } : {}),
    ...(length === undefined ? {} : { 'content-length': String(length) }),
  });
};

const drip = async (response: ServerResponse, bytes: Buffer, bytesPerSecond: number): Promise<void> => {
  const step = Math.max(1, Math.ceil((bytesPerSecond * DRIP_INTERVAL_MS) / 1000));
  const waitMs = (step / bytesPerSecond) * 1000;
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    response.write(bytes.subarray(at, at + step));
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  response.end();
};

const reset = (response: ServerResponse, bytes: Buffer, atByte: number): void => {
  response.write(bytes.subarray(0, atByte), () => response.socket?.resetAndDestroy());
};

/**
 * Puts an answer on the wire, through the connection faults that strike it. Resolves when the answer is handed over;
 * with `hang` at once, leaving the connection open.
 */
export const sendAnswer = async (
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  faults: readonly FaultKind[],
  date: Date,
): Promise<void> => {
  const transport = Object.fromEntries(faults.map((fault) => [fault.kind, fault])) as Transport;
  if (transport.reset && transport.reset.atByte === undefined) {
    request.socket.resetAndDestroy();
    return;
  }
  if (transport.hang && transport.hang.after !== 'headers') return;
  const { bytes, encoding } = await encode(request, answer, transport);
  const chunked = transport.truncate !== undefined;
  writeHead(
    response,
    answer,
    chunked ? undefined : bytes.length + (transport.wrongContentLength?.delta ?? 0),
    encoding,
    date,
  );
  if (transport.hang) {
    response.flushHeaders();
    return;
  }
  if (transport.reset) reset(response, bytes, transport.reset.atByte ?? 0);
  else if (transport.truncate) response.end(bytes.subarray(0, transport.truncate.atByte));
  else if (transport.wrongContentLength) response.write(bytes, () => response.socket?.end());
  else if (transport.drip) await drip(response, bytes, transport.drip.bytesPerSecond);
  else response.end(bytes);
};
