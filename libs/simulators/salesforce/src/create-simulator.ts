import { type IncomingMessage, type ServerResponse } from 'node:http';
import { createControl } from './control/create-control.js';
import { type SimulatorControl } from './control/simulator-control.js';
import { handleRequest } from './http/handle-request.js';
import { type AppRegistration } from './oauth/app-registration.js';
import { type Consent } from './oauth/consent.js';
import { TokenBook } from './oauth/token-book.js';
import { createOrg } from './org/create-org.js';
import { createOrgClock, type OrgClock } from './org/org-clock.js';
import { type OrgOptions } from './org/org-options.js';
import { restore, type SimulatorSnapshot, snapshotOf } from './simulator-snapshot.js';
import { type SimulatorState } from './simulator-state.js';

/** How to make a simulated Salesforce. */
export interface SimulatorOptions {
  /** Tokens follow from it; default 1. */
  readonly seed?: number;
  /** Default: a clock that goes with the machine's. */
  readonly clock?: OrgClock;
  /** Default: the production org `acme` and its sandbox `acme--uat`. */
  readonly orgs?: readonly OrgOptions[];
  /** Default: one app, `DEMO_APP`. */
  readonly apps?: readonly AppRegistration[];
  readonly consent?: Partial<Consent>;
  /** Where a simulator with the same orgs and apps left off; see `snapshot`. */
  readonly goOnFrom?: SimulatorSnapshot;
}

/** The app that is registered unless others are given. Its secret is no secret: it opens nothing but a simulator. */
export const DEMO_APP: AppRegistration = {
  clientId: '3MVG9simulated-consumer-key',
  clientSecret: 'simulated-consumer-secret',
  name: 'Demo Integration',
  redirectUris: [],
};

const DEMO_ORGS: readonly OrgOptions[] = [{ name: 'acme' }, { name: 'acme--uat', kind: 'sandbox' }];

/** A simulator without a server of its own, for processes that serve several things on one port. */
export interface SalesforceSimulator {
  readonly control: SimulatorControl;
  /** Records, set-up and tokens as plain data, from which another process can go on. */
  snapshot(): SimulatorSnapshot;
  /** Answers a request to `/<host>/…`, e.g. `/login.salesforce.com/services/oauth2/token`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const createState = (options: SimulatorOptions): SimulatorState => {
  const clock = options.clock ?? createOrgClock();
  return {
    clock,
    orgs: (options.orgs ?? DEMO_ORGS).map((org, index) => createOrg(org, index + 1, clock)),
    apps: [...(options.apps ?? [DEMO_APP])],
    tokens: new TokenBook(options.seed ?? 1, () => clock.now()),
    consent: { mode: 'automatic', answer: 'allow', orgName: undefined, ...options.consent },
    faults: [],
    requests: [],
  };
};

/** Makes a simulated Salesforce. */
export const createSalesforceSimulator = (options: SimulatorOptions = {}): SalesforceSimulator => {
  const state = createState(options);
  if (options.goOnFrom) restore(state, options.goOnFrom);
  return {
    control: createControl(state),
    snapshot: () => snapshotOf(state),
    handle: (request, response) => handleRequest(state, request, response),
  };
};
