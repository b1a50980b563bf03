import { fixedClock } from './fixed-clock.js';

describe('fixedClock', () => {
  it('stands still until it is advanced', () => {
    const clock = fixedClock('2026-11-20T12:00:00Z');
    expect(clock.now()).toEqual(new Date('2026-11-20T12:00:00Z'));
    clock.advance(1_500);
    expect(clock.now().toISOString()).toBe('2026-11-20T12:00:01.500Z');
  });

  it('refuses what is no instant', () => {
    expect(() => fixedClock('noon')).toThrow(RangeError);
  });
});
