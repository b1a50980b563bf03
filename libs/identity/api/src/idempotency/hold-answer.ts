import type { Response } from 'express';

/** An answer that is about to be sent. */
export interface HeldAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when it was too long, or sent in pieces. */
  readonly body: Buffer | undefined;
}

/** What a repetition needs besides the body; all other headers belong to the moment. */
const keptHeaders = ['content-type', 'location', 'etag'];
/** Longer answers are files; they are not kept. */
const longestBody = 262_144;

type End = Response['end'];

/**
 * Lets `keep` finish before the answer leaves, so that whoever has the answer can count on its repetition. Problems are
 * answers too, and come this way as well.
 */
export function holdAnswer(response: Response, keep: (answer: HeldAnswer) => Promise<void>): void {
  const end = response.end.bind(response) as (...parts: unknown[]) => Response;
  const write = response.write.bind(response) as (...parts: unknown[]) => boolean;
  let inPieces = false;
  response.write = ((...parts: unknown[]) => {
    inPieces = true;
    return write(...parts);
  }) as Response['write'];
  response.end = ((...parts: unknown[]) => {
    response.end = end as End;
    response.write = write as Response['write'];
    const body = inPieces ? undefined : bytesOf(parts[0], parts[1]);
    void keep({ status: response.statusCode, headers: headersOf(response), body }).finally(() => end(...parts));
    return response;
  }) as End;
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer | undefined {
  if (chunk === undefined || chunk === null || typeof chunk === 'function') return Buffer.alloc(0);
  const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string, encoding as BufferEncoding | undefined);
  return bytes.length > longestBody ? undefined : bytes;
}

function headersOf(response: Response): Record<string, string> {
  const named = keptHeaders.map((name) => [name, response.getHeader(name)] as const);
  return Object.fromEntries(named.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
