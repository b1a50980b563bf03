import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

export type WebhooksErrorCode =
  | 'webhook-endpoint-not-found'
  | 'webhook-delivery-not-found'
  | 'webhook-endpoint-invalid'
  | 'webhook-target-refused'
  | 'webhook-endpoint-limit'
  | 'webhook-plan-outdated'
  | 'webhook-body-expired'
  | 'webhook-style-not-offered';

/** What webhooks refuse. Messages are written for callers. */
export class WebhooksError extends LeadweaveError<WebhooksErrorCode> {}

/** How each refusal appears at the edge. */
export const webhooksProblems: ProblemTable<WebhooksErrorCode> = {
  'webhook-endpoint-not-found': { status: 404, title: 'Not found' },
  'webhook-delivery-not-found': { status: 404, title: 'Not found' },
  'webhook-endpoint-invalid': { status: 422, title: 'The webhook endpoint is not valid', showsMessage: true },
  'webhook-target-refused': { status: 422, title: 'This address cannot receive webhooks', showsMessage: true },
  'webhook-endpoint-limit': { status: 409, title: 'No further endpoint is possible', showsMessage: true },
  'webhook-plan-outdated': { status: 409, title: 'The facts have changed since the preview', showsMessage: true },
  'webhook-body-expired': { status: 409, title: 'The event is no longer kept', showsMessage: true },
  'webhook-style-not-offered': { status: 422, title: 'The event does not go out in this style', showsMessage: true },
};
