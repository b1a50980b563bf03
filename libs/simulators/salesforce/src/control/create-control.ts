import { type Org } from '../org/org.js';
import { type SimulatorState } from '../simulator-state.js';
import { createOrgControl } from './create-org-control.js';
import { type SimulatorControl } from './simulator-control.js';

const orgNamed = (state: SimulatorState, name: string): Org => {
  const org = state.orgs.find((candidate) => candidate.name === name);
  if (!org) throw new RangeError(`There is no org ${name}; there are ${state.orgs.map((one) => one.name).join(', ')}.`);
  return org;
};

/** The control of a state; see `SimulatorControl`. */
export const createControl = (state: SimulatorState): SimulatorControl => {
  let nextFault = 1;
  return {
    org: (name) => createOrgControl(orgNamed(state, name), state.tokens),
    orgs: () => state.orgs.map((org) => createOrgControl(org, state.tokens)),
    apps: () => [...state.apps],
    addApp: (app) => void state.apps.push(app),
    consent: (changes) => void Object.assign(state.consent, changes),
    setSessionLife: (ms) => {
      state.tokens.sessionLifeMs = ms;
    },
    advance: (byMs) => state.clock.advance(byMs),
    fault: ({ match, times, ...what }) => {
      const id = nextFault++;
      state.faults.push({ id, what, match: match ?? {}, left: times ?? 1, seen: 0 });
      return id;
    },
    clearFaults: () => void state.faults.splice(0),
    requests: () => [...state.requests],
    clearRequests: () => void state.requests.splice(0),
    openSession: (orgName) => {
      const org = orgNamed(state, orgName);
      const [app, user] = [state.apps[0], org.users[0]];
      if (!app || !user) throw new RangeError('A session needs an app and a user.');
      return { accessToken: state.tokens.openSession(state.tokens.approve(app, org, user, 'api')), host: org.host };
    },
  };
};
