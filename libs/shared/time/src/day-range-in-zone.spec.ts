import fc from 'fast-check';
import { dayInZone, dayRangeInZone, startOfDayInZone } from './day-range-in-zone.js';
import { dayMs, hourMs } from './durations.js';
import { isTimeZone } from './time-zone.js';

const zones = Intl.supportedValuesOf('timeZone');
const hoursOf = (day: string, zone: string): number => {
  const { from, to } = dayRangeInZone(day, zone);
  return (to.getTime() - from.getTime()) / hourMs;
};

describe('a day in a time zone', () => {
  it.each([
    ['2026-07-01', 'America/Chicago', 24, '2026-07-01T05:00:00.000Z'],
    ['2026-03-08', 'America/Chicago', 23, '2026-03-08T06:00:00.000Z'],
    ['2026-11-01', 'America/Chicago', 25, '2026-11-01T05:00:00.000Z'],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5, '2026-10-03T13:30:00.000Z'],
    ['2026-07-01', 'Asia/Kathmandu', 24, '2026-06-30T18:15:00.000Z'],
    ['2026-07-01', 'UTC', 24, '2026-07-01T00:00:00.000Z'],
  ])('%s in %s has %d hours from %s', (day, zone, hours, from) => {
    expect(hoursOf(day, zone)).toBe(hours);
    expect(startOfDayInZone(day, zone).toISOString()).toBe(from);
  });

  it('begins at one o’clock where clocks skip midnight', () => {
    // Havana: 2026-03-08 00:00 became 01:00.
    expect(startOfDayInZone('2026-03-08', 'America/Havana').toISOString()).toBe('2026-03-08T05:00:00.000Z');
    expect(hoursOf('2026-03-08', 'America/Havana')).toBe(23);
  });

  it('begins at the first of two midnights', () => {
    // Havana: 2026-11-01 01:00 became 00:00.
    expect(startOfDayInZone('2026-11-01', 'America/Havana').toISOString()).toBe('2026-11-01T04:00:00.000Z');
    expect(hoursOf('2026-11-01', 'America/Havana')).toBe(25);
  });

  it('is empty where a zone skipped it', () => {
    expect(hoursOf('2011-12-30', 'Pacific/Apia')).toBe(0);
  });

  it('leaves no gap and no overlap in any zone: its instants, and no others, are on that day', () => {
    const dayNumber = fc.integer({ min: Date.UTC(2012, 0, 1) / dayMs, max: Date.UTC(2037, 0, 1) / dayMs });
    fc.assert(
      fc.property(fc.constantFrom(...zones), dayNumber, (zone, number) => {
        const day = new Date(number * dayMs).toISOString().slice(0, 10);
        const { from, to } = dayRangeInZone(day, zone);
        const shownAt = (instantMs: number) => dayInZone(new Date(instantMs), zone);
        expect([shownAt(from.getTime()), shownAt(to.getTime() - 1)]).toEqual([day, day]);
        expect([shownAt(from.getTime() - 1) < day, shownAt(to.getTime()) > day]).toEqual([true, true]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('touches the next day all year round in every zone', () => {
    for (const zone of zones) {
      for (let month = 0; month < 12; month++) {
        const days = [28, 29].map((date) => new Date(Date.UTC(2026, month, date)).toISOString().slice(0, 10));
        expect(dayRangeInZone(days[0]!, zone).to).toEqual(dayRangeInZone(days[1]!, zone).from);
      }
    }
  });

  it.each(['2026-02-30', '2026-2-3', 'today', '', '2026-01-01T00:00:00Z'])('refuses the day %j', (day) => {
    expect(() => startOfDayInZone(day, 'UTC')).toThrow(expect.objectContaining({ code: 'invalid-day' }));
  });

  it('refuses an unknown zone', () => {
    expect(() => dayRangeInZone('2026-01-01', 'Mars/Olympus')).toThrow(
      expect.objectContaining({ code: 'unknown-zone' }),
    );
    expect(() => dayInZone(new Date(0), '')).toThrow(expect.objectContaining({ code: 'unknown-zone' }));
  });
});

describe('isTimeZone', () => {
  it('knows every zone of the runtime', () => {
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  });

  it.each(['', 'Mars/Olympus', 'America', 'local'])('does not know %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
