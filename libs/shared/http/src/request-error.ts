import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

/** What can be wrong with a request before it reaches a handler. */
export type RequestErrorCode =
  | 'unreadable-body'
  | 'forbidden-key'
  | 'body-too-complex'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'unknown-property'
  | 'invalid-values'
  | 'repeated-parameter'
  | 'bad-cursor'
  | 'precondition-required'
  | 'precondition-failed'
  | 'foreign-origin';

/**
 * The only error thrown by this library. Its messages are written for callers. `details.errors` lists faulty values,
 * `details.etag` the current tag after a failed precondition.
 */
export class RequestError extends LeadweaveError<RequestErrorCode> {}

/** How each code appears at the edge (API conventions, section 4). */
export const requestProblems: ProblemTable<RequestErrorCode> = {
  'unreadable-body': { status: 400, title: 'The body cannot be read', showsMessage: true },
  'forbidden-key': { status: 400, title: 'The body has a forbidden key', showsMessage: true },
  'body-too-complex': { status: 400, title: 'The body is too complex', showsMessage: true },
  'body-too-large': { status: 413, title: 'The body is too large', showsMessage: true },
  'unsupported-media-type': { status: 415, title: 'The type of the body is not supported', showsMessage: true },
  'unknown-property': { status: 400, title: 'Unknown property or parameter', showsMessage: true },
  'invalid-values': { status: 422, title: 'Some values are not valid', showsMessage: true },
  'repeated-parameter': { status: 400, title: 'A query parameter is repeated', showsMessage: true },
  'bad-cursor': { status: 400, title: 'The cursor does not belong to this list', showsMessage: true },
  'precondition-required': { status: 428, title: 'If-Match is required', showsMessage: true },
  'precondition-failed': { status: 412, title: 'The resource was changed meanwhile', showsMessage: true },
  'foreign-origin': { status: 403, title: 'Requests from other websites are refused', showsMessage: true },
};
