import { type OnboardingFacts, onboardingSteps } from './onboarding-steps.js';

const statesOf = (facts: OnboardingFacts) => onboardingSteps(facts).map(({ id, state }) => `${id}: ${state}`);

describe('onboardingSteps', () => {
  it('has everything open in an empty brand', () => {
    expect(statesOf({})).toEqual([
      'locations: open',
      'connect: open',
      'map: open',
      'history: open',
      'score: open',
      'invite: open',
    ]);
  });

  it('ticks what is there and waits for the history', () => {
    const facts = {
      locations: 2,
      situation: 'active',
      mapped: 2,
      historyRunning: true,
      leads: 10,
      judged: 1,
      members: 3,
    };
    expect(statesOf(facts)).toEqual([
      'locations: done',
      'connect: done',
      'map: done',
      'history: waiting',
      'score: done',
      'invite: done',
    ]);
  });

  it('leaves mapping open until every location has its profile', () => {
    expect(statesOf({ locations: 3, situation: 'warnings', mapped: 2, leads: 9 })).toContain('map: open');
  });

  it('leads to what is wrong with a refused key', () => {
    const [, connect] = onboardingSteps({ locations: 1, situation: 'credentials_rejected' });
    expect(connect).toMatchObject({ state: 'failed', address: '/grow/integrations/whatconverts/overview' });
  });
});
