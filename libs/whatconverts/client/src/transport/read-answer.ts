import { WhatConvertsError } from '../whatconverts-error.js';
import { type ApiAnswer, type ApiRequest } from './api-request.js';
import { isJsonType } from './content-type.js';
import { decodeBody } from './decode-body.js';
import { errorFromStatus } from './error-from-status.js';
import { parseJson } from './parse-json.js';
import { redact } from './redact.js';
import { retryAfterMs } from './retry-after.js';

/** An answer as the transport hands it over. */
export interface RawAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly data: unknown;
}

/** What reading an answer needs to know. */
export interface ReadingContext {
  readonly request: Pick<ApiRequest, 'badRequestMeansNotFound'>;
  readonly now: Date;
  readonly secrets: readonly string[];
}

const jsonOrUndefined = (data: unknown): unknown => {
  try {
    return parseJson(decodeBody(data));
  } catch {
    // The body of a refusal may be JSON, HTML, text or nothing (contract 13, line 16); the status decides then.
    return undefined;
  }
};

const vendorMessage = (json: unknown, secrets: readonly string[]): string | undefined => {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'error_message')) return undefined;
  const message: unknown = (json as { error_message: unknown }).error_message;
  return redact(typeof message === 'string' ? message : 'no text', secrets);
};

const dateFrom = (header: string | undefined): Date | undefined => {
  const date = new Date(header ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

const readSuccess = (answer: RawAnswer): unknown => {
  const contentType = answer.header('content-type') ?? '';
  if (!isJsonType(contentType)) {
    const shown = contentType.slice(0, 60) || 'none';
    throw new WhatConvertsError('unexpected-body', `JSON expected, content type is ${shown}.`, {
      status: answer.status,
    });
  }
  return parseJson(decodeBody(answer.data));
};

/**
 * Reads a complete answer: content type before parsing, `error_message` whatever the status.
 *
 * @throws WhatConvertsError
 */
export function readAnswer(answer: RawAnswer, { request, now, secrets }: ReadingContext): ApiAnswer {
  const succeeded = answer.status >= 200 && answer.status < 300;
  const json = succeeded ? readSuccess(answer) : jsonOrUndefined(answer.data);
  const error = errorFromStatus({
    status: answer.status,
    vendorMessage: vendorMessage(json, secrets),
    retryAfterMs: retryAfterMs(answer.header('retry-after'), now),
    badRequestMeansNotFound: request.badRequestMeansNotFound ?? false,
  });
  if (error) throw error;
  return { status: answer.status, json, serverDate: dateFrom(answer.header('date')) };
}
