import { RateLimit } from './rate-limit.js';

describe('RateLimit', () => {
  it('lets a burst in, then the average, for each key by itself', () => {
    let now = 0;
    const limit = new RateLimit({ perSecond: 2, burst: 3 }, () => now);
    const takes = () => limit.take('a').taken;
    expect([takes(), takes(), takes(), takes()]).toEqual([true, true, true, false]);
    expect(limit.take('b').taken).toBe(true);
    expect(limit.take('a')).toEqual({ taken: false, retryAfterSeconds: 1 });
    now = 500;
    expect([takes(), takes()]).toEqual([true, false]);
    now = 1_000_000;
    expect([takes(), takes(), takes(), takes()]).toEqual([true, true, true, false]);
  });
});
