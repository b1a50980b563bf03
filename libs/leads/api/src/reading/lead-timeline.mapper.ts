import { type LeadEventDto } from './lead-detail.dto.js';
import { type LeadEventRow } from './lead-detail.repository.js';

export function leadEventToDto(row: LeadEventRow, names: ReadonlyMap<string, string> = new Map()): LeadEventDto {
  return {
    id: row.id,
    leadId: row.lead_id,
    sequence: row.seq,
    kind: row.kind,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: names.get(row.actor_id ?? '') ?? null },
    origin: row.origin,
    changed: row.changed,
  };
}
