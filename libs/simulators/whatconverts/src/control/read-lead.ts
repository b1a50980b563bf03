import { type LeadWire } from '../lead/lead-wire.js';
import { leadText } from '../state/present-lead.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';

/** A lead as `GET /leads/{id}` would show it now; undefined when there is none that can be shown. */
export const readLead = (state: SimulatorState, leadId: number): LeadWire | undefined => {
  const ref = state.leads.find(leadId);
  if (!ref) return undefined;
  const how = { nowSec: nowSecOf(state), switches: state.switches, single: true, journey: false };
  try {
    const lead: unknown = JSON.parse(leadText(state.world, ref, how));
    return typeof lead === 'object' && lead !== null && !Array.isArray(lead) ? (lead as LeadWire) : undefined;
  } catch {
    // A lead that was put in as broken text, on purpose.
    return undefined;
  }
};
