import { type NextFunction, type Request, type Response } from 'express';

/** Middleware: answers of the API hold personal data and are kept nowhere. */
export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
