import { systemClock } from './clock.js';
import { secondsToWords } from './seconds-to-words.js';
import { daysBefore, nextMidnightUtc, utcDay } from './utc-day.js';

describe('UTC days', () => {
  it('name the day of an instant', () => {
    expect(utcDay(new Date('2026-11-20T23:59:59.999Z'))).toBe('2026-11-20');
    expect(utcDay(new Date('2026-11-21T00:00:00.000Z'))).toBe('2026-11-21');
  });

  it('end at the next midnight, also when it is midnight now', () => {
    expect(nextMidnightUtc(new Date('2026-11-20T23:59:59.999Z'))).toEqual(new Date('2026-11-21T00:00:00.000Z'));
    expect(nextMidnightUtc(new Date('2026-12-31T00:00:00.000Z'))).toEqual(new Date('2027-01-01T00:00:00.000Z'));
    expect(nextMidnightUtc(new Date('1969-12-30T12:00:00.000Z'))).toEqual(new Date('1969-12-31T00:00:00.000Z'));
  });

  it('are exactly 24 hours long when counted back', () => {
    expect(daysBefore(new Date('2026-11-20T10:00:00.000Z'), 365)).toEqual(new Date('2025-11-20T10:00:00.000Z'));
    expect(daysBefore(new Date('2024-03-01T00:00:00.000Z'), 365)).toEqual(new Date('2023-03-02T00:00:00.000Z'));
    expect(daysBefore(new Date(86_400_000), 1)).toEqual(new Date(0));
  });
});

describe('secondsToWords', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59.9, '59 seconds'],
    [60, '1 minute'],
    [3725, '1 hour 2 minutes'],
    [86_400, '1 day'],
    [90_061, '1 day 1 hour'],
    [172_860, '2 days'],
    [-5, '0 seconds'],
    [Number.NaN, '0 seconds'],
  ])('says %d as "%s"', (seconds, words) => {
    expect(secondsToWords(seconds)).toBe(words);
  });
});

describe('systemClock', () => {
  it('gives a new instant each time it is asked', () => {
    expect(systemClock()).toBeInstanceOf(Date);
    expect(systemClock()).not.toBe(systemClock());
  });
});
