import { isLeadweaveError, type Problem, type ProblemMapping } from '@leadweave/errors';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { problemOf } from './problem-of.js';
import { requestIdOf } from './request-id.js';
import { requestProblems } from './request-error.js';

/** What the filter needs from the application. */
export interface ProblemFilterOptions {
  /** Base address of the product, such as `https://leads.example.com`. */
  readonly publicUrl: string;
  /** The tables of all libraries whose errors have an answer of their own. */
  readonly tables?: readonly Readonly<Record<string, ProblemMapping>>[];
  /** Told about every error that answers 500 or more; the place to log. */
  readonly onFault?: (error: unknown, requestId: string) => void;
}

/** The one exception filter: every error becomes `application/problem+json` (RFC 9457) and nothing internal leaks. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly table: Readonly<Record<string, ProblemMapping>>;
  private readonly publicUrl: string;

  constructor(private readonly options: ProblemFilterOptions) {
    this.publicUrl = options.publicUrl.replace(/\/+$/, '');
    this.table = Object.assign({}, requestProblems, ...(options.tables ?? [])) as typeof this.table;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = requestIdOf(request);
    const problem = problemOf(error, { publicUrl: this.publicUrl, table: this.table, requestId });
    if (problem.status >= 500) this.options.onFault?.(error, requestId);
    if (response.headersSent) response.destroy();
    else answer(response, problem, error, requestId);
  }
}

function answer(response: Response, problem: Problem, error: unknown, requestId: string): void {
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of headersOf(error)) response.setHeader(name, value);
  const body = Buffer.from(JSON.stringify(problem));
  response.status(problem.status).setHeader('Content-Type', 'application/problem+json');
  response.end(body);
}

/** `details.etag` and `details.retryAfterSeconds` belong into headers too. */
function headersOf(error: unknown): [string, string][] {
  const details = isLeadweaveError(error) ? error.details : undefined;
  const { etag, retryAfterSeconds } = (details ?? {}) as { etag?: unknown; retryAfterSeconds?: unknown };
  return [
    ...(typeof etag === 'string' ? [['ETag', etag] as [string, string]] : []),
    ...(typeof retryAfterSeconds === 'number'
      ? [['Retry-After', `${Math.ceil(retryAfterSeconds)}`] as [string, string]]
      : []),
  ];
}
