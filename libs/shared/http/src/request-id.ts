import { type NextFunction, type Request, type Response } from 'express';
import { v7, validate } from 'uuid';

const requestIds = new WeakMap<object, string>();

/** Middleware: every request has an id, the caller's if it is a UUID, and the answer repeats it in `X-Request-Id`. */
export function assignRequestId(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Request-Id', requestIdOf(request));
  next();
}

/** The id of a request, the same each time it is asked. */
export function requestIdOf(request: { readonly headers: Request['headers'] }): string {
  const known = requestIds.get(request);
  if (known) return known;
  const inbound = request.headers['x-request-id'];
  const id = typeof inbound === 'string' && validate(inbound) ? inbound.toLowerCase() : v7();
  requestIds.set(request, id);
  return id;
}
