import { type TokenSnapshot } from './oauth/token-book.js';
import { type OrgSnapshot, restoreOrg, snapshotOfOrg } from './org/org-snapshot.js';
import { type SimulatorState } from './simulator-state.js';

/** What a simulated Salesforce must not forget when its process ends, as plain data for JSON. */
export interface SimulatorSnapshot {
  readonly version: 1;
  readonly orgs: readonly OrgSnapshot[];
  readonly tokens: TokenSnapshot;
}

/** The state as it stands. */
export const snapshotOf = (state: SimulatorState): SimulatorSnapshot => ({
  version: 1,
  orgs: state.orgs.map(snapshotOfOrg),
  tokens: state.tokens.snapshot(),
});

/** Brings a state that was just made to where a snapshot left it; orgs are known by their names. */
export const restore = (state: SimulatorState, snapshot: SimulatorSnapshot): void => {
  for (const kept of snapshot.orgs) {
    const org = state.orgs.find(({ name }) => name === kept.name);
    if (org) restoreOrg(org, kept);
  }
  state.tokens.restore(snapshot.tokens, state.apps, state.orgs);
};
