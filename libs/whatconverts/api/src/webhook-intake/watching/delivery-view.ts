import { type DeliveryRow } from './delivery-list.repository.js';
import { type InboundDeliveryDto } from './incoming-webhook.dto.js';

/** A delivery as the API shows it. */
export function deliveryToDto(row: DeliveryRow): InboundDeliveryDto {
  return {
    id: row.id,
    receivedAt: row.received_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    outcome: outcomeOf(row),
    reason: row.reason,
    detail: row.detail,
    trigger: row.trigger,
    kind: row.lead_kind,
    externalId: row.external_id,
    profileId: row.profile_id,
    locationId: row.location_id,
    leadId: row.lead_id,
    confirmation: row.confirmation,
    attempts: row.attempts,
    bytes: row.bytes,
  };
}

function outcomeOf({ state, outcome }: DeliveryRow): InboundDeliveryDto['outcome'] {
  if (state === 'new') return 'waiting';
  return state === 'quarantined' ? 'quarantined' : ((outcome ?? 'unchanged') as InboundDeliveryDto['outcome']);
}
