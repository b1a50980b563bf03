import { type CallOptions } from '../client-options.js';
import { type ClientContext } from '../transport/client-context.js';
import { isAudioType } from '../transport/content-type.js';
import { errorFromStatus } from '../transport/error-from-status.js';
import { exchange } from '../transport/exchange.js';
import { type RawAnswer } from '../transport/read-answer.js';
import { retryAfterMs } from '../transport/retry-after.js';
import { withRetries } from '../transport/with-retries.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { bodyStream, type ByteStream, discardBody, guardStream } from './body-stream.js';
import { recordingRequest, type RecordingSource } from './recording-request.js';

/**
 * An opened recording. Read `stream` to its end or leave its loop early; either frees the connection. To drop it unread,
 * abort the signal of the call.
 */
export interface OpenRecording {
  readonly contentType: string;
  /** Bytes, when announced. */
  readonly contentLength?: number;
  readonly stream: ByteStream;
}

/** Call recordings and voicemails. Not available for HIPAA accounts: `forbidden` (contract 2.3). */
export interface RecordingsResource {
  open(source: RecordingSource, options?: CallOptions): Promise<OpenRecording>;
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

const openedFrom = (raw: RawAnswer, signal: AbortSignal | undefined): OpenRecording => {
  const stream = bodyStream(raw.data);
  if (!stream) throw new WhatConvertsError('unexpected-body', 'The transport gave no stream.', { status: raw.status });
  const contentType = raw.header('content-type') ?? '';
  return { contentType, contentLength: lengthFrom(raw.header('content-length')), stream: guardStream(stream, signal) };
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
        return { status: raw.status, value: openedFrom(raw, options.signal) };
      });
    },
  };
}
