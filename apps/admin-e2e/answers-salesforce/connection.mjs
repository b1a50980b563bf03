// The connection to a fictional org, and how far its set-up is.
import { ago } from '../answers-time.mjs';

/** Where the records of the fictional org stand. */
export const url = 'https://brightside.my.salesforce.com';

export const offered = { oauth: true, ownApp: true, demoOrg: false };
const steps = ['connect', 'check', 'create', 'map', 'choose', 'start'];
const stepsUntil = (open) => {
  const at = steps.indexOf(open);
  return steps.map((step, index) => ({ step, state: at >= 0 && index >= at ? 'open' : 'done', reason: null }));
};

export const api = {
  orgUsed: 6_140,
  orgMax: 15_000,
  at: ago(1),
  ours: 2_412,
  sharePercent: 50,
  ourMax: 7_500,
  backgroundPaused: false,
  livePaused: false,
};

const connection = {
  id: 'sf-1',
  state: 'connected',
  stateReason: null,
  resumesAt: null,
  org: {
    id: '00D5g000004XyZaEAK',
    name: 'Brightside Home Care',
    host: 'brightside.my.salesforce.com',
    place: 'production',
    url,
  },
  userName: 'Integration User',
  ownApp: false,
  authorisedAt: ago(60 * 24 * 12),
  lastSuccessAt: ago(1),
  lastFailureAt: ago(190),
  toSalesforce: { on: true, since: ago(60 * 24 * 12), lastSuccessAt: ago(1) },
  toLeads: { on: true, since: ago(60 * 24 * 12), lastSuccessAt: ago(2) },
  api,
  waiting: 0,
  failed: 0,
  review: 0,
};

const overview = (parts = {}, setUp = stepsUntil(undefined)) => ({
  offered,
  connection: { ...connection, ...parts },
  setUp,
  setUpDone: setUp.every(({ state }) => state === 'done'),
});

export const none = { offered, connection: null, setUp: stepsUntil('connect'), setUpDone: false };
export const withDemo = { ...none, offered: { ...offered, demoOrg: true } };
export const onlyOwnApp = { ...none, offered: { ...offered, oauth: false } };
export const active = overview();
export const attention = overview({ waiting: 3, failed: 9, review: 2 });
export const needsSignIn = overview({ state: 'needs-sign-in', stateReason: 'revoked', waiting: 41 });
export const paused = overview({ state: 'paused', waiting: 12 });
export const fresh = overview(
  {
    toSalesforce: { on: false, since: null, lastSuccessAt: null },
    toLeads: { on: false, since: null, lastSuccessAt: null },
    authorisedAt: ago(1),
  },
  stepsUntil('check').map((step) =>
    step.step === 'check' ? { ...step, state: 'trouble', reason: 'missing-fields' } : step,
  ),
);
