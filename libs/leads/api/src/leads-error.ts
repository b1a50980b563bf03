import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

/** What can go wrong with leads. */
export type LeadsErrorCode =
  | 'record-arrived-meanwhile'
  | 'lead-not-found'
  | 'lead-folded'
  | 'not-paired'
  | 'cannot-pair'
  | 'note-not-found'
  | 'note-of-another'
  | 'mention-not-possible'
  | 'bulk-action-not-found'
  | 'bulk-action-already-undone'
  | 'bulk-action-invalid'
  | 'quarantined-input-not-found'
  | 'replay-not-possible';

/** Thrown by this library on purpose. */
export class LeadsError extends LeadweaveError<LeadsErrorCode> {}

/** How each refusal appears at the edge. */
export const leadsProblems: ProblemTable<LeadsErrorCode> = {
  'record-arrived-meanwhile': { status: 503, title: 'Try again' },
  'lead-not-found': { status: 404, title: 'Not found' },
  'lead-folded': { status: 409, title: 'The lead is part of another lead now', showsMessage: true },
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
};
