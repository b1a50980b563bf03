import { requestQuota } from '../provider/request-quota.js';
import { isDaySpent, isWaitOver } from './is-wait-over.js';

/** 8,000 requests for the background, 7,200 of them for histories. */
const { limitFor } = requestQuota('master', 80);
const day = (used: number) => ({ used, limitFor });

describe('isWaitOver', () => {
  it.each([
    ['paused', 'provider-unavailable', 'daily', day(8_000), true],
    ['paused', 'quota-spent', 'daily', day(10), true],
    ['paused', 'quota-spent', 'daily', day(8_000), false],
    ['paused', 'quota-spent', 'mapping', day(7_200), false],
    ['paused', 'quota-spent', 'daily', undefined, false],
    ['running', null, 'daily', day(10), false],
    ['queued', null, 'daily', day(10), false],
  ] as const)('%s because of %s, %s with %j: %s', (state, reason, kind, left, over) => {
    expect(isWaitOver({ state, reason, kind }, left)).toBe(over);
  });
});

describe('isDaySpent', () => {
  it('is so from the last request on that work of this kind may send', () => {
    expect([7_199, 7_200].map((used) => isDaySpent('mapping', day(used)))).toEqual([false, true]);
    expect([7_999, 8_000].map((used) => isDaySpent('manual', day(used)))).toEqual([false, true]);
    expect(isDaySpent('manual', undefined)).toBe(false);
  });
});
