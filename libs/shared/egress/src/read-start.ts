import { type Readable } from 'node:stream';

/** Reads the first bytes of a stream and lets go of the rest, whatever its length. */
export async function readStart(
  stream: Readable,
  mostBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly truncated: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const room = mostBytes - length;
    // Leaving the loop destroys the stream, which frees the socket.
    if (chunk.length > room) return { bytes: Buffer.concat([...chunks, chunk.subarray(0, room)]), truncated: true };
    chunks.push(chunk);
    length += chunk.length;
  }
  return { bytes: Buffer.concat(chunks), truncated: false };
}
