import { type NextFunction, type Request, type Response } from 'express';
import { RequestError } from './request-error.js';

/** Middleware: refuses a query parameter given twice; several values are separated by commas. */
export function refuseRepeatedParameters(request: Request, _response: Response, next: NextFunction): void {
  const query = request.originalUrl.split('?')[1] ?? '';
  const names = [...new URLSearchParams(query).keys()];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return next();
  const errors = [{ pointer: `?${repeated}`, detail: 'given more than once' }];
  throw new RequestError('repeated-parameter', 'Give each query parameter once.', { details: { errors } });
}
