import { type IncomingMessage } from 'node:http';

const LARGEST_BODY_BYTES = 2_000_000;

/** The body of a request as text; what exceeds two million bytes is cut off. */
export const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (length < LARGEST_BODY_BYTES) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, LARGEST_BODY_BYTES);
};
