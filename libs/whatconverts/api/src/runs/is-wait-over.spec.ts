import { isWaitOver } from './is-wait-over.js';

const budget = { used: 10, backgroundLimit: 800 };
const spent = { used: 800, backgroundLimit: 800 };

describe('isWaitOver', () => {
  it.each([
    ['paused', 'provider-unavailable', spent, true],
    ['paused', 'quota-spent', budget, true],
    ['paused', 'quota-spent', spent, false],
    ['paused', 'quota-spent', undefined, false],
    ['running', null, budget, false],
    ['queued', null, budget, false],
  ] as const)('%s because of %s with %j: %s', (state, reason, left, over) => {
    expect(isWaitOver({ state, reason }, left)).toBe(over);
  });
});
