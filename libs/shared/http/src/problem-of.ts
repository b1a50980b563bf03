import { STATUS_CODES } from 'node:http';
import {
  isLeadweaveError,
  type LeadweaveError,
  type Problem,
  problemFor,
  type ProblemItem,
  type ProblemMapping,
} from '@leadweave/errors';
import { HttpException } from '@nestjs/common';
import { RequestError } from './request-error.js';

/** What the problem body needs to know besides the error. */
export interface ProblemContext {
  /** Base address of the product, without a slash at the end. */
  readonly publicUrl: string;
  /** All codes that have an answer. */
  readonly table: Readonly<Record<string, ProblemMapping>>;
  readonly requestId: string;
}

/**
 * The answer to an error. Errors of ours are looked up in the table, Nest's keep their status; all others are 500 and say
 * nothing of their cause.
 */
export function problemOf(error: unknown, context: ProblemContext): Problem {
  const known = fromBodyReader(error) ?? error;
  if (isLeadweaveError(known)) {
    const mapping = problemFor(context.table, known.code);
    if (mapping) return mapped(known, mapping, context);
  }
  if (known instanceof HttpException) return fromHttpException(known, context);
  return problem({ status: 500, title: 'Something went wrong on our side', code: 'internal_error' }, context);
}

function mapped(error: LeadweaveError, mapping: ProblemMapping, context: ProblemContext): Problem {
  const detail = mapping.showsMessage ? error.message : mapping.detail;
  const errors = error.details?.['errors'] as readonly ProblemItem[] | undefined;
  return problem(
    { status: mapping.status, title: mapping.title, code: snakeCase(error.code), detail, errors },
    context,
  );
}

function fromHttpException(exception: HttpException, context: ProblemContext): Problem {
  const status = exception.getStatus();
  const title = STATUS_CODES[status] ?? 'Error';
  // What a framework says about a failure of ours may hold internals.
  const detail = status < 500 && exception.message !== title ? exception.message : undefined;
  return problem({ status, title, code: snakeCase(title.toLowerCase().replaceAll("'", '')), detail }, context);
}

function problem(facts: Omit<Problem, 'type' | 'instance'>, context: ProblemContext): Problem {
  const { status, title, code, detail, errors } = facts;
  return {
    type: `${context.publicUrl}/api/docs/problems/${code.replaceAll('_', '-')}`,
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    instance: `urn:uuid:${context.requestId}`,
    code,
    ...(errors === undefined ? {} : { errors }),
  };
}

function snakeCase(text: string): string {
  return text.replaceAll(/[-\s]+/g, '_');
}

/** The body reader of Express reports faults of the transfer in a shape of its own; Nest renames one of them. */
function fromBodyReader(error: unknown): RequestError | undefined {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (isTooLarge(error) || type === 'entity.too.large') {
    return new RequestError('body-too-large', 'A body may have 1 MB.');
  }
  if (type === 'encoding.unsupported') return new RequestError('unsupported-media-type', 'Use gzip or no encoding.');
  const unreadable = typeof type === 'string' && /^(request\.|encoding\.|stream\.)/.test(type);
  return unreadable
    ? new RequestError('unreadable-body', 'The body ended early or does not match its headers.')
    : undefined;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() === 413;
}
