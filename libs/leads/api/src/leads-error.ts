import { LeadweaveError } from '@leadweave/errors';

/** What can go wrong with leads. */
export type LeadsErrorCode =
  | 'record-arrived-meanwhile'
  | 'lead-not-found'
  | 'lead-changed-meanwhile'
  | 'lead-folded'
  | 'bulk-action-not-found'
  | 'bulk-action-already-undone'
  | 'quarantined-record-not-found'
  | 'replay-not-possible'
  | 'filter-invalid';

/** Thrown by this library on purpose. */
export class LeadsError extends LeadweaveError<LeadsErrorCode> {}
