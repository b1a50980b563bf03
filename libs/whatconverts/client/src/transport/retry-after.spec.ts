import { retryAfterMs } from './retry-after.js';

const now = new Date('2026-11-20T10:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    ['30', 30_000],
    ['0', 0],
    ['Fri, 20 Nov 2026 10:00:05 GMT', 5000],
    ['999999999', 86_400_000],
    ['Fri, 01 Jan 9999 00:00:00 GMT', 86_400_000],
  ])('reads %s as %d ms', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  it.each([undefined, '', 'soon', '-5', 'Fri, 20 Nov 2026 09:00:00 GMT'])('ignores %s', (header) => {
    expect(retryAfterMs(header, now)).toBeUndefined();
  });
});
