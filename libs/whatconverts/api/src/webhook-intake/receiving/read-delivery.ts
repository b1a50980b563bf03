import { maxBodyBytes } from '@leadweave/http';
import { type IncomingMessage } from 'node:http';
import { type Readable, type Transform } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';

/** Why a body is not taken. */
export type BodyRefusal = 'too-large' | 'unsupported-encoding' | 'not-json' | 'unreadable';

export type ReadBody = { readonly kind: 'read'; readonly bytes: Buffer } | { readonly kind: BodyRefusal };

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  deflate: () => createInflate(),
};

/** The body of a delivery, decoded, 1 MB at most however it is packed. Reads no further than it has to. */
export async function readDelivery(request: IncomingMessage): Promise<ReadBody> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return { kind: 'too-large' };
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return judged(await collect(request, request));
  const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding]!() : undefined;
  if (!decoder) return { kind: 'unsupported-encoding' };
  const collected = await collect(request, request.pipe(decoder));
  request.unpipe(decoder);
  decoder.destroy();
  return judged(collected);
}

type Collected = Buffer | 'too-large' | 'unreadable';

/** @param stream the request, or what unpacks it */
function collect(request: IncomingMessage, stream: Readable): Promise<Collected> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const add = counter(() => finish('too-large'));
    const addPacked = counter(() => finish('too-large'));
    const onData = (chunk: Buffer) => add(chunk) && chunks.push(chunk);
    const finish = (result: Collected) => {
      stream.off('data', onData);
      request.off('data', addPacked);
      request.pause();
      resolve(result);
    };
    stream.on('data', onData);
    if (stream !== request) request.on('data', addPacked);
    stream.once('end', () => finish(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    stream.on('error', () => finish('unreadable'));
    request.on('error', () => finish('unreadable'));
    request.once('close', () => request.complete || finish('unreadable'));
  });
}

/** Tells of each chunk whether it still fits. */
function counter(tooLarge: () => void): (chunk: Buffer) => boolean {
  let size = 0;
  return (chunk) => {
    size += chunk.length;
    if (size > maxBodyBytes) tooLarge();
    return size <= maxBodyBytes;
  };
}

function judged(collected: Collected): ReadBody {
  if (typeof collected === 'string') return { kind: collected };
  return looksLikeJson(collected) ? { kind: 'read', bytes: collected } : { kind: 'not-json' };
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const openings = new Set([0x7b, 0x5b]);
const spaces = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Whether the bytes begin as an object or a list does. What is wrong with them behind that is found out later. */
function looksLikeJson(bytes: Buffer): boolean {
  let at = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  while (spaces.has(bytes[at] ?? 0)) at += 1;
  return openings.has(bytes[at] ?? 0);
}
