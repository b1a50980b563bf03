import { problemOf } from '@leadweave/api-client';

const sentences: Readonly<Record<string, string>> = {
  offline: 'Leadweave could not be reached. Nothing was changed; check your connection and try again.',
  unavailable: 'Leadweave could not be reached. Nothing was changed; try again in a moment.',
  salesforce_not_connected: 'Salesforce is not connected.',
  salesforce_needs_sign_in: 'Salesforce asks to sign in again. Connect it again; what waits is kept.',
  salesforce_limit_reached: 'The calls of the org are used up. Try again when some are free.',
  salesforce_unavailable: 'Salesforce does not answer at the moment. Nothing was changed; try again in a moment.',
  salesforce_plan_outdated: 'Something has changed since this was counted. Count again to see how it is now.',
  salesforce_lead_not_found: 'This lead is gone.',
  salesforce_nothing_to_answer: 'Somebody has answered this already.',
};

/** The sentence for a refusal. */
export function refusalText(error: unknown): string {
  const { status, code, detail, title } = problemOf(error);
  if (status === 412) return 'Somebody else changed these settings meanwhile. Load them again to see how they are now.';
  return sentences[code] ?? detail ?? title;
}
