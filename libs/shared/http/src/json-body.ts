import { type NextFunction, type Request, type Response } from 'express';
import { parse } from 'secure-json-parse';
import { jsonShape } from './json-shape.js';
import { RequestError } from './request-error.js';

/** Largest body of a request (API conventions, section 8). */
export const maxBodyBytes = 1_048_576;
/** Deepest nesting of a JSON body. */
export const maxJsonDepth = 32;
/** Most keys in a JSON body, in all its objects together. */
export const maxJsonKeys = 2_000;

const jsonTypes = ['application/json', 'application/merge-patch+json'];

/** Middleware: turns the bytes read before it into a value. Bodies that were not read stay as they are. */
export function parseJsonBody(request: Request, _response: Response, next: NextFunction): void {
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes)) return next();
  if (bytes.length > 0) assertJsonType(request);
  request.body = bytes.length > 0 ? parseJson(decode(bytes)) : undefined;
  next();
}

/**
 * Parses JSON from outside.
 *
 * @throws RequestError `body-too-complex`, `forbidden-key` (`__proto__`, `constructor.prototype`), `unreadable-body`
 */
export function parseJson(text: string): unknown {
  const { depth, keys } = jsonShape(text);
  if (depth > maxJsonDepth) throw new RequestError('body-too-complex', `JSON may nest ${maxJsonDepth} levels deep.`);
  if (keys > maxJsonKeys) throw new RequestError('body-too-complex', `JSON may have ${maxJsonKeys} keys.`);
  try {
    return parse(text) as unknown;
  } catch (cause) {
    throw unparsable(text, cause);
  }
}

function unparsable(text: string, cause: unknown): RequestError {
  if (isJson(text))
    return new RequestError('forbidden-key', 'The keys __proto__ and constructor.prototype are refused.');
  return new RequestError('unreadable-body', 'The body is not JSON.', { cause });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Only asked to tell a syntax fault from a forbidden key, which secure-json-parse reports alike.
    return false;
  }
}

function assertJsonType(request: Request): void {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!jsonTypes.includes(type)) throw new RequestError('unsupported-media-type', 'The body must be application/json.');
}

/** @throws RequestError `unreadable-body` */
export function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RequestError('unreadable-body', 'The body is not UTF-8.', { cause });
  }
}
