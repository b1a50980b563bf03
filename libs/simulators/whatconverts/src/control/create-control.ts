import { addLead, changeLead, putRawLead } from '../state/lead-changes.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { setSwitch } from '../state/switches.js';
import { type LiveTraffic } from './live-traffic.js';
import { type SimulatorControl } from './simulator-control.js';
import { readLead } from './read-lead.js';
import { profileSummaries, truth } from './truth.js';

const keyControl = (state: SimulatorState) => {
  const now = () => new Date(state.clock.now());
  return {
    keys: () => state.keys.all(),
    masterKey: () => state.keys.master(),
    profileKey: (profileId: number) =>
      state.keys.ofProfile(profileId) ?? state.keys.add({ kind: 'profile', profileId }),
    addKey: (options: Parameters<SimulatorControl['addKey']>[0]) => state.keys.add(options),
    revokeKey: (token: string) => state.keys.revoke(token),
    usedToday: (token: string) => state.keys.usedToday(token, now()),
    setUsedToday: (token: string, used: number) => state.keys.setUsedToday(token, used, now()),
  };
};

const faultControl = (state: SimulatorState) => {
  let nextId = 1;
  return {
    fault: ({ match, times, ...what }: Parameters<SimulatorControl['fault']>[0]) => {
      const id = nextId++;
      state.faults.push({ id, what, match: match ?? {}, left: times ?? 1, seen: 0 });
      return id;
    },
    clearFaults: () => void state.faults.splice(0),
  };
};

const leadControl = (state: SimulatorState) => ({
  createLead: (fields: Parameters<SimulatorControl['createLead']>[0] = {}) => {
    const leadId = addLead(state, fields, 'generated');
    state.webhooks.leadAppeared(leadId);
    return leadId;
  },
  editLead: (leadId: number, fields: Record<string, unknown>) => {
    const changed = changeLead(state, leadId, fields);
    if (changed) state.webhooks.leadChanged(leadId, Object.keys(fields));
    return changed;
  },
  deleteLead: (leadId: number) => state.leads.remove(leadId),
  readLead: (leadId: number) => readLead(state, leadId),
  putLead: (raw: unknown, placement?: Parameters<SimulatorControl['putLead']>[1]) => putRawLead(state, raw, placement),
});

/** The control of a state; see `SimulatorControl`. */
export const createControl = (state: SimulatorState, live: LiveTraffic): SimulatorControl => ({
  ...leadControl(state),
  ...keyControl(state),
  ...faultControl(state),
  liveTraffic: ({ leadsPerMinute }) => live.setRate(leadsPerMinute),
  advance: (byMs) => {
    state.clock.advance(byMs);
    live.tick();
  },
  setSwitch: (name, value) => setSwitch(state.switches, name, value),
  switches: () => ({ ...state.switches }),
  requests: () => [...state.requests],
  clearRequests: () => void state.requests.splice(0),
  truth: (question = {}) => truth(state, question),
  summary: () => profileSummaries(state, nowSecOf(state)),
  webhooks: state.webhooks,
});
