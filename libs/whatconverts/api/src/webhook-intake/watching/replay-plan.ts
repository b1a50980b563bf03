import { hash } from 'node:crypto';
import { type DeliveryFilter } from './delivery-list.repository.js';

/** What a person saw before saying "replay exactly this". */
export interface ReplayPlan {
  readonly filter: DeliveryFilter;
  /** Changes with what the filter finds. */
  readonly mark: string;
}

/** Writes a plan as an opaque text. It grants nothing: whoever sends it needs the same rights as for the filter itself. */
export function replayPlanId({ filter, mark }: ReplayPlan, connectionId: string): string {
  const given = JSON.stringify([filter, mark]);
  return Buffer.from(JSON.stringify([sealOf(given, connectionId), filter, mark])).toString('base64url');
}

/** Reads a plan back; nothing when the text is damaged or belongs to another connection. */
export function readReplayPlan(planId: string, connectionId: string): ReplayPlan | undefined {
  try {
    const [seal, filter, mark] = JSON.parse(Buffer.from(planId, 'base64url').toString('utf8')) as [
      string,
      DeliveryFilter,
      string,
    ];
    return seal === sealOf(JSON.stringify([filter, mark]), connectionId) ? { filter, mark } : undefined;
  } catch {
    // Not JSON: damaged.
    return undefined;
  }
}

function sealOf(given: string, connectionId: string): string {
  return hash('sha256', `${connectionId} ${given}`, 'base64url').slice(0, 22);
}
