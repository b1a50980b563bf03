import { type NextFunction, type Request, type Response } from 'express';
import { decode } from './json-body.js';

/** Whether the body calls itself a CSV file. */
export function isCsv({ headers }: Pick<Request, 'headers'>): boolean {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'text/csv';
}

/** Middleware: a CSV file becomes `{ csv: text }`, as if it had come in JSON. A byte order mark is left out. */
export function wrapCsvBody(request: Request, _response: Response, next: NextFunction): void {
  const bytes: unknown = request.body;
  if (Buffer.isBuffer(bytes)) request.body = { csv: decode(bytes) };
  next();
}
