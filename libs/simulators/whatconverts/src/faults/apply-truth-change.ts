import { addLead, changeLead } from '../state/lead-changes.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { type TruthChange } from './fault.js';

/** Carries out a change of the truth without telling webhooks. */
export const applyTruthChange = (state: SimulatorState, change: TruthChange): void => {
  switch (change.do) {
    case 'create':
      addLead(state, change.fields ?? {}, 'generated');
      return;
    case 'delete':
      state.leads.remove(change.leadId);
      return;
    case 'backdate':
      changeLead(state, change.leadId, { date_created: change.to });
      return;
    case 'edit':
      changeLead(state, change.leadId, change.fields);
  }
};
