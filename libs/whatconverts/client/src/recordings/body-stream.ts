import { errorFromTransport } from '../transport/error-from-transport.js';

/** Bytes as they arrive. */
export type ByteStream = AsyncIterable<Uint8Array>;

interface StreamReader {
  read(): Promise<{ done: boolean; value?: Uint8Array }>;
  cancel(): Promise<void>;
}

async function* iterate(reader: StreamReader): ByteStream {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value) yield value;
    }
  } finally {
    await reader.cancel();
  }
}

async function* once(bytes: Uint8Array): ByteStream {
  yield await Promise.resolve(bytes);
}

/** A body of any axios adapter as one kind of stream: a Node stream, a web stream or bytes. */
export function bodyStream(data: unknown): ByteStream | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (ArrayBuffer.isView(data)) return once(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  if (Symbol.asyncIterator in data) return data as ByteStream;
  if ('getReader' in data) return iterate((data as { getReader(): StreamReader }).getReader());
  return undefined;
}

/**
 * The same bytes; a failure on the way becomes an error of this library, since an axios error holds the request with its
 * credentials.
 */
export async function* guardStream(stream: ByteStream, signal: AbortSignal | undefined): ByteStream {
  try {
    yield* stream;
  } catch (thrown) {
    throw errorFromTransport({ thrown, expired: false, abortedByCaller: signal?.aborted ?? false });
  }
}

/** Frees the connection of a body that nobody will read. */
export async function discardBody(data: unknown): Promise<void> {
  if (typeof data !== 'object' || data === null) return;
  if ('destroy' in data && typeof data.destroy === 'function') (data as { destroy(): void }).destroy();
  else if ('cancel' in data && typeof data.cancel === 'function') await (data as { cancel(): Promise<void> }).cancel();
}
