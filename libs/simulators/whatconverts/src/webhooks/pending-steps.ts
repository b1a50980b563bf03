import { factsOf } from '../state/present-lead.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { lowerBound } from '../state/lower-bound.js';
import { type LeadRef } from '../state/stored-lead.js';
import { type LeadStep } from '../lead/lead-life.js';
import { DAY_SECONDS } from '../world/world.js';

/** A step of a lead's life that is still to come. */
export interface PendingStep {
  readonly leadId: number;
  readonly step: LeadStep;
}

const LOOK_BACK_DAYS = 28;
const LEADS_LOOKED_AT = 20_000;

/** All leads created between two seconds, both included. */
export const leadsBetween = (state: SimulatorState, fromSec: number, toSec: number): LeadRef[] => {
  const profiles = new Uint8Array(state.world.profiles.length).fill(1);
  const matches = state.leads.select({ profiles, fromSec, toSec, nowSec: nowSecOf(state) });
  const first = Math.max(0, matches.total - LEADS_LOOKED_AT);
  return Array.from({ length: matches.total - first }, (_lead, index) => matches.at(first + index));
};

/** Future steps of leads in order of time. */
export class PendingSteps {
  private readonly steps: PendingStep[] = [];

  /** Notes what is to come for leads of the last weeks. */
  watchRecent(state: SimulatorState): void {
    const nowSec = nowSecOf(state);
    for (const lead of leadsBetween(state, nowSec - LOOK_BACK_DAYS * DAY_SECONDS, nowSec)) this.watch(state, lead);
  }

  watch(state: SimulatorState, lead: LeadRef): void {
    for (const step of factsOf(state.world, lead)?.steps ?? []) {
      if (step.atSec <= nowSecOf(state)) continue;
      const position = lowerBound(
        this.steps.length,
        (index) => (this.steps[index] as PendingStep).step.atSec <= step.atSec,
      );
      this.steps.splice(position, 0, { leadId: lead.leadId, step });
    }
  }

  /** Removes and returns the steps that are due. */
  takeDue(nowSec: number): PendingStep[] {
    return this.steps.splice(
      0,
      lowerBound(this.steps.length, (index) => (this.steps[index] as PendingStep).step.atSec <= nowSec),
    );
  }
}
