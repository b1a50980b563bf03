import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

/** What can go wrong with leads. */
export type LeadsErrorCode =
  | 'record-arrived-meanwhile'
  | 'lead-not-found'
  | 'lead-folded'
  | 'bulk-action-not-found'
  | 'bulk-action-already-undone'
  | 'bulk-action-invalid'
  | 'quarantined-input-not-found'
  | 'replay-not-possible'
  | 'replay-not-found'
  | 'review-item-not-found'
  | 'review-action-invalid'
  | 'review-answer-not-allowed'
  | 'review-reason-missing'
  | 'review-plan-outdated'
  | 'rule-not-found'
  | 'rule-invalid'
  | 'person-missing'
  | 'erasure-plan-outdated';

/** Thrown by this library on purpose. */
export class LeadsError extends LeadweaveError<LeadsErrorCode> {}

/** How each refusal appears at the edge. */
export const leadsProblems: ProblemTable<LeadsErrorCode> = {
  'record-arrived-meanwhile': { status: 503, title: 'Try again' },
  'lead-not-found': { status: 404, title: 'Not found' },
  'lead-folded': { status: 409, title: 'The lead is part of another lead now', showsMessage: true },
  'bulk-action-not-found': { status: 404, title: 'Not found' },
  'bulk-action-already-undone': { status: 409, title: 'The action is undone already' },
  'bulk-action-invalid': { status: 422, title: 'The action is not valid', showsMessage: true },
  'quarantined-input-not-found': { status: 404, title: 'Not found' },
  'replay-not-possible': { status: 409, title: 'Nothing can replay this input', showsMessage: true },
  'replay-not-found': { status: 404, title: 'Not found' },
  'review-item-not-found': { status: 404, title: 'Not found' },
  'review-action-invalid': { status: 422, title: 'The action is not valid', showsMessage: true },
  'review-answer-not-allowed': { status: 403, title: 'Not allowed', showsMessage: true },
  'review-reason-missing': { status: 422, title: 'A reason is missing', showsMessage: true },
  'rule-not-found': { status: 404, title: 'Not found' },
  'rule-invalid': { status: 422, title: 'The rule is not valid', showsMessage: true },
  'person-missing': { status: 422, title: 'Nobody is named', showsMessage: true },
  'erasure-plan-outdated': { status: 409, title: 'The facts have changed', showsMessage: true },
  'review-plan-outdated': { status: 409, title: 'The facts have changed', showsMessage: true },
};
