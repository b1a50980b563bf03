import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

/** What can go wrong with leads. */
export type LeadsErrorCode =
  | 'record-arrived-meanwhile'
  | 'lead-not-found'
  | 'lead-folded'
  | 'changes-not-filtered'
  | 'not-paired'
  | 'cannot-pair'
  | 'note-not-found'
  | 'note-of-another'
  | 'mention-not-possible'
  | 'bulk-action-not-found'
  | 'bulk-action-already-undone'
  | 'bulk-action-invalid'
  | 'quarantined-input-not-found'
  | 'replay-not-possible'
  | 'bad-feed-position'
  | 'view-not-found'
  | 'view-name-missing'
  | 'view-name-taken'
  | 'view-sharing-refused'
  | 'too-many-views'
  | 'export-not-found'
  | 'export-ended'
  | 'export-not-ready'
  | 'export-access-changed'
  | 'too-many-exports'
  | 'notification-setting-invalid'
  | 'too-many-test-mails'
  | 'replay-not-found'
  | 'review-item-not-found'
  | 'review-action-invalid'
  | 'review-answer-not-allowed'
  | 'review-reason-missing'
  | 'review-plan-outdated'
  | 'rule-not-found'
  | 'rule-invalid'
  | 'person-missing'
  | 'erasure-plan-outdated'
  | 'bulk-plan-outdated'
  | 'move-not-found'
  | 'move-not-over'
  | 'move-already-undone';

/** Thrown by this library on purpose. */
export class LeadsError extends LeadweaveError<LeadsErrorCode> {}

/** How each refusal appears at the edge. */
export const leadsProblems: ProblemTable<LeadsErrorCode> = {
  'record-arrived-meanwhile': { status: 503, title: 'Try again' },
  'lead-not-found': { status: 404, title: 'Not found' },
  'lead-folded': { status: 409, title: 'The lead is part of another lead now', showsMessage: true },
  'changes-not-filtered': { status: 422, title: 'Changes cannot be filtered or sorted' },
  'not-paired': { status: 409, title: 'The lead is not paired', showsMessage: true },
  'cannot-pair': { status: 409, title: 'These two can never pair', showsMessage: true },
  'note-not-found': { status: 404, title: 'Not found' },
  'note-of-another': { status: 403, title: 'The note belongs to somebody else', showsMessage: true },
  'mention-not-possible': { status: 422, title: 'Somebody who is mentioned cannot see the lead', showsMessage: true },
  'bulk-action-not-found': { status: 404, title: 'Not found' },
  'bulk-action-already-undone': { status: 409, title: 'The action is undone already' },
  'bulk-action-invalid': { status: 422, title: 'The action is not valid', showsMessage: true },
  'quarantined-input-not-found': { status: 404, title: 'Not found' },
  'replay-not-possible': { status: 409, title: 'Nothing can replay this input', showsMessage: true },
  'view-not-found': { status: 404, title: 'Not found' },
  'view-name-missing': { status: 422, title: 'The view has no name', showsMessage: true },
  'view-name-taken': { status: 409, title: 'The name is taken', showsMessage: true },
  'view-sharing-refused': { status: 403, title: 'Not allowed', showsMessage: true },
  'too-many-views': { status: 409, title: 'Too many views', showsMessage: true },
  'export-not-found': { status: 404, title: 'Not found' },
  'export-ended': { status: 409, title: 'The export has ended', showsMessage: true },
  'export-not-ready': { status: 409, title: 'There is no file', showsMessage: true },
  'export-access-changed': { status: 409, title: 'Your access has changed', showsMessage: true },
  'too-many-exports': { status: 409, title: 'Too many exports', showsMessage: true },
  'notification-setting-invalid': { status: 422, title: 'Some values are not valid' },
  'too-many-test-mails': { status: 429, title: 'Too many test mails', showsMessage: true },
  'bad-feed-position': { status: 400, title: 'The position does not belong to the feed' },
  'replay-not-found': { status: 404, title: 'Not found' },
  'review-item-not-found': { status: 404, title: 'Not found' },
  'review-action-invalid': { status: 422, title: 'The action is not valid', showsMessage: true },
  'review-answer-not-allowed': { status: 403, title: 'Not allowed', showsMessage: true },
  'review-reason-missing': { status: 422, title: 'A reason is missing', showsMessage: true },
  'rule-not-found': { status: 404, title: 'Not found' },
  'rule-invalid': { status: 422, title: 'The rule is not valid', showsMessage: true },
  'person-missing': { status: 422, title: 'Nobody is named', showsMessage: true },
  'erasure-plan-outdated': { status: 409, title: 'The facts have changed', showsMessage: true },
  'move-not-found': { status: 404, title: 'Not found' },
  'move-not-over': { status: 409, title: 'The leads are still moving', showsMessage: true },
  'move-already-undone': { status: 409, title: 'The leads were moved back already' },
  'bulk-plan-outdated': { status: 409, title: 'The facts have changed', showsMessage: true },
  'review-plan-outdated': { status: 409, title: 'The facts have changed', showsMessage: true },
};
