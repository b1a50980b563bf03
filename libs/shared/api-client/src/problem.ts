import { HttpErrorResponse } from '@angular/common/http';

/** One refused field of a request. */
export interface FieldProblem {
  /** Path of the field, such as `email`; undefined when it concerns the whole. */
  readonly field?: string;
  readonly code?: string;
  readonly message: string;
}

/** Why a call did not succeed, in one form for RFC 9457 problems, the sign-in service's errors and a missing network. */
export interface Problem {
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;

  /** Machine-readable reason: the server's `code`, or `offline`, `unavailable`, `unexpected`. */
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors: readonly FieldProblem[];

  /** Id of the request for support. */
  readonly requestId?: string;
}

/** Makes a problem of whatever a call threw; never throws itself. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) return unexpected;
  if (error.status === 0) return offline;
  const body = bodyOf(error);
  return {
    status: error.status,
    code: textOf(body['code']) ?? (error.status >= 500 ? 'unavailable' : 'unexpected'),
    title: textOf(body['title']) ?? textOf(body['message']) ?? 'The request was refused.',
    detail: textOf(body['detail']),
    errors: Array.isArray(body['errors']) ? body['errors'].map(fieldProblemOf) : [],
    requestId: textOf(body['instance'])?.split(':').at(-1) ?? error.headers.get('x-request-id') ?? undefined,
  };
}

const offline: Problem = {
  status: 0,
  code: 'offline',
  title: 'Leadweave cannot be reached.',
  detail: 'Check your connection and try again.',
  errors: [],
};

const unexpected: Problem = { status: 0, code: 'unexpected', title: 'Something unexpected happened.', errors: [] };

function bodyOf(error: HttpErrorResponse): Record<string, unknown> {
  const body: unknown = error.error;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function fieldProblemOf(value: unknown): FieldProblem {
  const entry = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    field: textOf(entry['field']) ?? textOf(entry['path']) ?? fieldOfPointer(textOf(entry['pointer'])),
    code: textOf(entry['code']),
    message: textOf(entry['message']) ?? textOf(entry['detail']) ?? 'This value is not accepted.',
  };
}

function fieldOfPointer(pointer: string | undefined): string | undefined {
  return pointer?.replace(/^#?\//u, '').replaceAll('/', '.');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
