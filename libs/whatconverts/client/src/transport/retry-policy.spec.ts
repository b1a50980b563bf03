import { WhatConvertsError, type WhatConvertsErrorCode } from '../whatconverts-error.js';
import { defaultRetryPolicy, type Repeatability, retryDelayMs } from './retry-policy.js';

const delayAfter = (
  code: WhatConvertsErrorCode,
  {
    attempt = 1,
    retryAfterMs,
    kind = 'read',
    random = 0,
  }: { attempt?: number; retryAfterMs?: number; kind?: Repeatability; random?: number } = {},
) => retryDelayMs(new WhatConvertsError(code, 'x', { retryAfterMs }), kind, attempt, defaultRetryPolicy, random);

describe('retryDelayMs', () => {
  it.each<[WhatConvertsErrorCode, boolean, boolean]>([
    ['rate-limited', true, true],
    ['unavailable', true, true],
    ['timeout', true, true],
    ['network', true, true],
    ['unexpected-body', true, false],
    ['unauthorized', false, false],
    ['forbidden', false, false],
    ['not-found', false, false],
    ['budget-exhausted', false, false],
    ['aborted', false, false],
    ['unfaithful-response', false, false],
    ['invalid-request', false, false],
  ])('%s: a read is repeated: %s, an edit is repeated: %s, a create never', (code, read, edit) => {
    expect(delayAfter(code) !== undefined).toBe(read);
    expect(delayAfter(code, { kind: 'idempotent-write' }) !== undefined).toBe(edit);
    expect(delayAfter(code, { kind: 'create' })).toBeUndefined();
  });

  it('doubles the wait with every try', () => {
    expect([1, 2, 3].map((attempt) => delayAfter('network', { attempt, random: 1 }))).toEqual([500, 1000, 2000]);
  });

  it('spreads the wait over its upper half', () => {
    expect([0, 0.5, 1].map((random) => delayAfter('network', { random }))).toEqual([250, 375, 500]);
  });

  it('never computes a wait above the longest one', () => {
    const policy = { ...defaultRetryPolicy, maxAttempts: 50 };
    expect(retryDelayMs(new WhatConvertsError('network', 'x'), 'read', 30, policy, 1)).toBe(30_000);
  });

  it('gives up after the fourth try', () => {
    expect(delayAfter('network', { attempt: 3 })).toBeDefined();
    expect(delayAfter('network', { attempt: 4 })).toBeUndefined();
  });

  it('waits at least as long as the service asked', () => {
    expect(delayAfter('rate-limited', { retryAfterMs: 7000 })).toBe(7000);
    expect(delayAfter('unavailable', { retryAfterMs: 1, random: 1 })).toBe(500);
  });

  it('hands the error to the caller when the service asks for more than a minute', () => {
    expect(delayAfter('rate-limited', { retryAfterMs: 60_000 })).toBe(60_000);
    expect(delayAfter('rate-limited', { retryAfterMs: 60_001 })).toBeUndefined();
  });
});
