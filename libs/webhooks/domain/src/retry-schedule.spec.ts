import fc from 'fast-check';
import { endpointHealth } from './endpoint-health.js';
import { afterAttempt, longestRetryAfterMs, mostAttempts, retryAfterMs, retryWaitsMs } from './retry-schedule.js';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const middle = 0.5;

describe('afterAttempt', () => {
  it('tries 13 times over 94 hours and 42 minutes', () => {
    const minutes = retryWaitsMs.reduce((sum, wait) => sum + wait, 0) / 60_000;
    expect([mostAttempts, Math.floor(minutes)]).toEqual([13, 94 * 60 + 42]);
  });

  it.each([200, 201, 202, 204, 299])('takes %d for success', (status) => {
    expect(afterAttempt(13, { status }, now, middle)).toEqual({ kind: 'delivered' });
  });

  it.each([undefined, 199, 301, 302, 307, 400, 401, 404, 409, 429, 500, 503])('tries again after %s', (status) => {
    expect(afterAttempt(1, { status }, now, middle)).toEqual({ kind: 'retry', atMs: now + 5_000, because: 'failed' });
  });

  it('gives up after the last attempt', () => {
    expect(afterAttempt(12, { status: 500 }, now, middle)).toMatchObject({ kind: 'retry' });
    expect(afterAttempt(13, { status: 500 }, now, middle)).toEqual({ kind: 'exhausted' });
  });

  it('takes 410 for the end of the endpoint, at any attempt', () => {
    expect(afterAttempt(1, { status: 410 }, now, middle)).toEqual({ kind: 'endpoint-gone' });
    expect(afterAttempt(13, { status: 410 }, now, middle)).toEqual({ kind: 'endpoint-gone' });
  });

  it.each([
    ['abort', 400, 'aborted'],
    [' Abort ', 503, 'aborted'],
    ['abort-message', 302, 'aborted'],
    ['abort', 410, 'endpoint-gone'],
    ['abort', 200, 'delivered'],
    ['abort, please', 400, 'retry'],
    ['aborted', 400, 'retry'],
    ['', 400, 'retry'],
  ])('takes the word %j beside %d for: %s', (control, status, kind) => {
    expect(afterAttempt(1, { status, control, retryAfter: '120' }, now, middle)).toMatchObject({ kind });
  });

  it('spreads each wait by a fifth in both directions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const after = afterAttempt(attempt, { status: 500 }, now, random);
          if (after.kind !== 'retry') throw new Error(after.kind);
          const share = (after.atMs - now) / retryWaitsMs[attempt - 1]!;
          expect(share).toBeGreaterThanOrEqual(0.7999);
          expect(share).toBeLessThanOrEqual(1.2001);
        },
      ),
    );
  });

  it('waits as long as a busy receiver asks, never shorter than the schedule', () => {
    const wait = (retryAfter: string, status = 429) => afterAttempt(1, { status, retryAfter }, now, middle);
    expect(wait('120')).toEqual({ kind: 'retry', atMs: now + 120_000, because: 'asked-to-wait' });
    expect(wait('120', 503)).toMatchObject({ because: 'asked-to-wait' });
    expect(wait('1')).toEqual({ kind: 'retry', atMs: now + 5_000, because: 'failed' });
    expect(wait('120', 500)).toMatchObject({ because: 'failed' });
  });
});

describe('retryAfterMs', () => {
  it.each([
    ['120', 120_000],
    [' 120 ', 120_000],
    ['86401', longestRetryAfterMs],
    ['999999999999999', longestRetryAfterMs],
    ['Fri, 20 Nov 2026 12:05:00 GMT', 300_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', longestRetryAfterMs],
    ['Fri, 20 Nov 2026 11:00:00 GMT', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['2027', 2_027_000],
    ['soon', undefined],
    ['', undefined],
    ['1e9', undefined],
    [undefined, undefined],
  ])('reads %j', (text, expected) => expect(retryAfterMs(text, now)).toBe(expected));

  it('never throws and stays within a day', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wait = retryAfterMs(text, now);
        expect(wait === undefined || (wait > 0 && wait <= longestRetryAfterMs)).toBe(true);
      }),
    );
  });
});

describe('endpointHealth', () => {
  const hours = (count: number) => now - count * 3_600_000;

  it.each([
    [undefined, 'well'],
    [{ sinceMs: hours(23.9), events: 900 }, 'failing'],
    [{ sinceMs: hours(24), events: 1 }, 'warned'],
    [{ sinceMs: hours(120), events: 19 }, 'warned'],
    [{ sinceMs: hours(119.9), events: 900 }, 'warned'],
    [{ sinceMs: hours(120), events: 20 }, 'paused'],
  ] as const)('of %j is %s', (streak, health) => expect(endpointHealth(streak, now)).toBe(health));
});
