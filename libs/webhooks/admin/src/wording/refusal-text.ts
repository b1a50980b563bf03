import { problemOf } from '@leadweave/api-client';

const sentences: Readonly<Record<string, string>> = {
  offline: 'Leadweave could not be reached. Nothing was changed; check your connection and try again.',
  unavailable: 'Leadweave could not be reached. Nothing was changed; try again in a moment.',
  webhook_endpoint_not_found: 'This endpoint is gone: somebody removed it.',
  webhook_delivery_not_found: 'It waits to be sent already, or its endpoint is gone.',
  webhook_plan_outdated: 'Deliveries have ended or gone out since they were counted. Count again.',
};

/** The sentence for a refusal. */
export function refusalText(error: unknown): string {
  const { status, code, detail, title } = problemOf(error);
  if (status === 412) return 'Somebody else changed this endpoint meanwhile. Load it again to see how it is now.';
  return sentences[code] ?? detail ?? title;
}
