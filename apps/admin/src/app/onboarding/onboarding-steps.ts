import { type Schema } from '@leadweave/api-client';

/** Whether a step is done, is to be done next, waits for something, or failed. */
export type StepState = 'done' | 'open' | 'waiting' | 'failed';

/** One step of getting started. */
export interface OnboardingStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly state: StepState;

  /** Where the step is done. */
  readonly address: string;
  readonly action: string;
}

/** What decides about the steps; a missing fact has not been read yet or could not be. */
export interface OnboardingFacts {
  readonly locations?: number;
  readonly situation?: string;
  readonly mapped?: number;
  readonly historyRunning?: boolean;
  readonly judged?: number;
  readonly leads?: number;
  readonly members?: number;
}

/** Body of `GET /api/v1/leads/count?groupBy=quality`. */
export type QualityCount = Schema<'LeadCountDto'>;

const stateOf = (done: boolean): StepState => (done ? 'done' : 'open');

/** The steps in their order, each ticked by what is there. */
export function onboardingSteps(facts: OnboardingFacts): readonly OnboardingStep[] {
  const {
    locations = 0,
    situation = 'not_connected',
    mapped = 0,
    historyRunning,
    judged = 0,
    leads = 0,
    members = 1,
  } = facts;
  const connected = situation !== 'not_connected';
  const refused = situation === 'credentials_rejected' || situation === 'failing';
  return [
    {
      id: 'locations',
      title: 'Add your locations',
      text: 'One by one or from a file. Every lead belongs to one of them.',
      state: stateOf(locations > 0),
      address: '/settings/locations',
      action: 'Add locations',
    },
    {
      id: 'connect',
      title: 'Connect WhatConverts',
      text: refused ? 'The connection needs you: see what is wrong.' : 'Token and secret of a key are all it takes.',
      state: refused ? 'failed' : stateOf(connected),
      address: connected ? '/grow/integrations/whatconverts/overview' : '/grow/integrations',
      action: refused ? 'Fix it' : 'Connect',
    },
    {
      id: 'map',
      title: 'Map your locations',
      text:
        locations > 0 && mapped > 0
          ? `${mapped} of ${locations} locations mapped.`
          : 'Tell each location which WhatConverts profile is its own.',
      state: stateOf(locations > 0 && mapped >= locations),
      address: '/grow/integrations/whatconverts/locations',
      action: 'Map locations',
    },
    {
      id: 'history',
      title: 'Load the last 365 days',
      text: historyRunning
        ? 'Loading by itself; you can go on meanwhile.'
        : 'Starts by itself as soon as a location is mapped.',
      state: historyRunning ? 'waiting' : stateOf(mapped > 0 && leads > 0),
      address: '/grow/integrations/whatconverts/runs',
      action: 'See progress',
    },
    {
      id: 'score',
      title: 'Score your first leads',
      text: 'Good or Spam: one key each. It teaches you what your campaigns bring.',
      state: stateOf(judged > 0),
      address: '/grow/leads',
      action: 'Go to leads',
    },
    {
      id: 'invite',
      title: 'Invite your franchisees',
      text: 'Each sees the own locations only.',
      state: stateOf(members > 1),
      address: '/settings/users',
      action: 'Invite',
    },
  ];
}
