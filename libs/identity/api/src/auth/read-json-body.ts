import { RequestError } from '@leadweave/http';
import type { Request } from 'express';

const longestBody = 16_384;

/**
 * Reads a small JSON object from a request whose body nobody has read yet; a body parsed before is taken as it is.
 *
 * @throws RequestError `unreadable-body`, `body-too-large`, `unsupported-media-type`
 */
export async function readJsonBody(request: Request & { body?: unknown }): Promise<Record<string, unknown>> {
  if (request.body !== undefined) return objectOrThrow(request.body);
  const text = await readText(request);
  if (text === '') return {};
  if (!request.is('application/json')) throw new RequestError('unsupported-media-type', 'Send application/json.');
  try {
    return objectOrThrow(JSON.parse(text));
  } catch (cause) {
    throw new RequestError('unreadable-body', 'The body is no JSON object.', { cause });
  }
}

function objectOrThrow(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new RequestError('unreadable-body', 'The body is no JSON object.');
}

async function readText(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) throw new RequestError('body-too-large', 'The body may have 16 kB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
