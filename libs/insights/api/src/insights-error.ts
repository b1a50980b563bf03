import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

export type InsightsErrorCode =
  | 'period-invalid'
  | 'insight-location-unknown'
  | 'nothing-to-compare'
  | 'alert-not-found'
  | 'alert-closed'
  | 'mute-in-the-past';

/** What the insights refuse or cannot do. */
export class InsightsError extends LeadweaveError<InsightsErrorCode> {}

const shown = (status: number, title: string) => ({ status, title, showsMessage: true });

/** How each refusal appears at the edge. */
export const insightsProblems: ProblemTable<InsightsErrorCode> = {
  'period-invalid': shown(422, 'The period is not valid'),
  'insight-location-unknown': { status: 404, title: 'Not found' },
  'nothing-to-compare': shown(409, 'There is nothing to compare'),
  'alert-not-found': { status: 404, title: 'Not found' },
  'alert-closed': shown(409, 'The alert is closed already'),
  'mute-in-the-past': shown(422, 'The date lies in the past'),
};
