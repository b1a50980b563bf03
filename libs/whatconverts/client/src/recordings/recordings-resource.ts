import { type ClientContext } from '../transport/client-context.js';
import { isAudioType } from '../transport/content-type.js';
import { errorFromStatus } from '../transport/error-from-status.js';
import { exchange } from '../transport/exchange.js';
import { type RawAnswer } from '../transport/read-answer.js';
import { retryAfterMs } from '../transport/retry-after.js';
import { withRetries } from '../transport/with-retries.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { bodyStream, type ByteStream, discardBody, guardStream } from './body-stream.js';
import { type ByteRange, type ContentPart, isPartOf, partFromHeader } from './byte-range.js';
import { recordingRequest, type RecordingOptions, type RecordingSource } from './recording-request.js';

/**
 * An opened recording. Read `stream` to its end or leave its loop early; either frees the connection. To drop it unread,
 * abort the signal of the call.
 */
export interface OpenRecording {
  readonly contentType: string;
  /** Bytes, when announced. */
  readonly contentLength?: number;
  /** Which part of the recording `stream` is; missing when it is the whole. */
  readonly part?: ContentPart;
  readonly stream: ByteStream;
}

/** Call recordings and voicemails. Not available for HIPAA accounts: `forbidden` (contract 2.3). */
export interface RecordingsResource {
  /**
   * With a `range`, only that part comes where the service gives parts (`part` is set), else the whole. A part that does
   * not exist is `invalid-request` with status 416.
   */
  open(source: RecordingSource, options?: RecordingOptions): Promise<OpenRecording>;
}

const lengthFrom = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;

const problemOf = (raw: RawAnswer, now: Date): WhatConvertsError | undefined => {
  const { status } = raw;
  const error = errorFromStatus({
    status,
    retryAfterMs: retryAfterMs(raw.header('retry-after'), now),
    badRequestMeansNotFound: true,
  });
  if (error) return error;
  if (isAudioType(raw.header('content-type') ?? '')) return undefined;
  return new WhatConvertsError('unexpected-body', 'The answer is no recording.', { status });
};

const partOf = (raw: RawAnswer, range: ByteRange | undefined): ContentPart | undefined => {
  if (raw.status !== 206) return undefined;
  const part = partFromHeader(raw.header('content-range'));
  if (part && range && isPartOf(part, range)) return part;
  throw new WhatConvertsError('unfaithful-response', 'Another part than the one asked for.', { status: raw.status });
};

const openedFrom = (raw: RawAnswer, { range, signal }: RecordingOptions): OpenRecording => {
  const part = partOf(raw, range);
  const stream = bodyStream(raw.data);
  if (!stream) throw new WhatConvertsError('unexpected-body', 'The transport gave no stream.', { status: raw.status });
  const contentType = raw.header('content-type') ?? '';
  return {
    contentType,
    contentLength: lengthFrom(raw.header('content-length')),
    part,
    stream: guardStream(stream, signal),
  };
};

export function recordingsResource(context: ClientContext): RecordingsResource {
  return {
    open: async (source, options = {}) => {
      const request = recordingRequest(source, context.base, options);
      return withRetries(context, request, async () => {
        const raw = await exchange(context, request, 'stream');
        const problem = problemOf(raw, context.clock.now());
        if (problem) {
          await discardBody(raw.data);
          throw problem;
        }
        return { status: raw.status, value: openedFrom(raw, options) };
      });
    },
  };
}
