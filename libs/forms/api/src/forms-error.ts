import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

export type FormsErrorCode =
  | 'form-unknown'
  | 'form-invalid'
  | 'form-name-taken'
  | 'form-disabled'
  | 'website-not-allowed'
  | 'submission-invalid'
  | 'submission-differs'
  | 'submitted-at-not-allowed'
  | 'submitted-at-invalid'
  | 'external-id-invalid'
  | 'idempotency-key-invalid'
  | 'idempotency-key-reused'
  | 'idempotency-in-progress'
  | 'too-many-submissions'
  | 'submissions-unavailable';

/** What forms refuse. `details.errors` lists faulty values, `details.retryAfterSeconds` when waiting helps. */
export class FormsError extends LeadweaveError<FormsErrorCode> {}

/** How each refusal appears at the edge. */
export const formsProblems: ProblemTable<FormsErrorCode> = {
  'form-unknown': { status: 404, title: 'Not found' },
  'form-invalid': { status: 422, title: 'The form is not valid' },
  'form-name-taken': { status: 409, title: 'A form of this name exists already' },
  'form-disabled': { status: 409, title: 'The form does not take submissions', showsMessage: true },
  'website-not-allowed': { status: 403, title: 'The form may not be sent from this website', showsMessage: true },
  'submission-invalid': { status: 422, title: 'Some fields need attention', showsMessage: true },
  'submission-differs': { status: 409, title: 'Another submission has this id', showsMessage: true },
  'submitted-at-not-allowed': { status: 403, title: 'The time of submission cannot be set', showsMessage: true },
  'submitted-at-invalid': { status: 422, title: 'The time of submission is not valid', showsMessage: true },
  'external-id-invalid': { status: 422, title: 'The id of the submission is not valid', showsMessage: true },
  'idempotency-key-invalid': { status: 422, title: 'The idempotency key is not valid', showsMessage: true },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key was used before', showsMessage: true },
  'idempotency-in-progress': { status: 409, title: 'The same request is being worked on', showsMessage: true },
  'too-many-submissions': { status: 429, title: 'Too many submissions', showsMessage: true },
  'submissions-unavailable': { status: 503, title: 'Try again in a moment', showsMessage: true },
};
