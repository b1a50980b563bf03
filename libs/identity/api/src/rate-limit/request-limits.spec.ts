import { allowanceAt, defaultRequestLimits, type UsedRequests } from './request-limits.js';

const now = new Date('2026-11-20T14:20:19.412Z');
const used = (parts: Partial<UsedRequests>): UsedRequests => ({
  ...{ admitted: true, second: 1, minute: 1, day: 1 },
  ...parts,
});
const at = (parts: Partial<UsedRequests>) => allowanceAt(now, defaultRequestLimits, used(parts));

describe('the allowance of a key', () => {
  it('is told in both forms of headers', () => {
    expect(at({ minute: 17, day: 400 }).headers).toEqual({
      'RateLimit-Policy': '"second";q=20;w=1, "minute";q=600;w=60, "day";q=50000;w=86400',
      RateLimit: '"minute";r=583;t=41',
      'X-RateLimit-Limit': '600',
      'X-RateLimit-Remaining': '583',
      'X-RateLimit-Reset': `${Date.parse('2026-11-20T14:21:00Z') / 1000}`,
    });
  });

  it('tells of the day once less is left of it than of the minute', () => {
    const { headers } = at({ minute: 17, day: 49_990 });
    expect(headers['RateLimit']).toBe('"day";r=10;t=34781');
    expect(headers['X-RateLimit-Remaining']).toBe('10');
  });

  it.each([
    ['the second', { second: 20, minute: 20, day: 20 }, 1, '20 a second'],
    ['the minute', { second: 20, minute: 600, day: 700 }, 41, '600 a minute'],
    ['the day', { second: 20, minute: 600, day: 50_000 }, 34_781, '50000 a day'],
  ])('waits for the longest window that is full: %s', (_name, counts, retryAfterSeconds, limit) => {
    expect(at({ ...counts, admitted: false })).toMatchObject({ retryAfterSeconds, limit, admitted: false });
  });

  it('never tells of less than nothing after limits were lowered', () => {
    expect(at({ admitted: false, minute: 5_000, day: 5_000 }).headers['X-RateLimit-Remaining']).toBe('0');
  });
});
