import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dueAt } from './due-at.js';
import { deliveries } from './notification-setting.js';

const newYork = { timeZone: 'America/New_York', digestAt: '08:00', quietFrom: '22:00', quietTo: '07:00' };
const due = (delivery: 'immediate' | 'hourly' | 'daily', local: string, times = newYork) => {
  const now = DateTime.fromISO(local, { zone: times.timeZone });
  return DateTime.fromJSDate(dueAt(delivery, now.toJSDate(), times), { zone: times.timeZone }).toFormat(
    'yyyy-MM-dd HH:mm ZZ',
  );
};

describe('the time at which a person is told', () => {
  it.each([
    ['immediate', '2026-11-20T12:00', '2026-11-20 12:00 -05:00'],
    ['immediate', '2026-11-20T21:59', '2026-11-20 21:59 -05:00'],
    ['immediate', '2026-11-20T22:00', '2026-11-21 07:00 -05:00'],
    ['immediate', '2026-11-20T06:59', '2026-11-20 07:00 -05:00'],
    ['immediate', '2026-11-20T07:00', '2026-11-20 07:00 -05:00'],
    ['hourly', '2026-11-20T12:00', '2026-11-20 13:00 -05:00'],
    ['hourly', '2026-11-20T12:59', '2026-11-20 13:00 -05:00'],
    ['hourly', '2026-11-20T21:30', '2026-11-21 07:00 -05:00'],
    ['daily', '2026-11-20T07:59', '2026-11-20 08:00 -05:00'],
    ['daily', '2026-11-20T08:00', '2026-11-21 08:00 -05:00'],
  ] as const)('is known: %s at %s', (delivery, now, expected) => {
    expect(due(delivery, now)).toBe(expected);
  });

  it('follows the clock on the wall when clocks change', () => {
    // On 8 March 2026 New York goes from 02:00 to 03:00, on 1 November from 02:00 back to 01:00.
    expect(due('immediate', '2026-03-07T23:00')).toBe('2026-03-08 07:00 -04:00');
    expect(due('immediate', '2026-10-31T23:00')).toBe('2026-11-01 07:00 -05:00');
    expect(due('daily', '2026-03-07T12:00')).toBe('2026-03-08 08:00 -04:00');
    const inTheGap = { ...newYork, digestAt: '02:30' };
    expect(due('daily', '2026-03-07T12:00', inTheGap)).toBe('2026-03-08 03:30 -04:00');
    expect(due('daily', '2026-03-08T03:30', inTheGap)).toBe('2026-03-09 02:30 -04:00');
    expect(due('hourly', '2026-03-08T01:30', { ...newYork, quietFrom: '12:00', quietTo: '12:00' })).toBe(
      '2026-03-08 03:00 -04:00',
    );
  });

  it('is quiet at no time when the quiet hours are empty', () => {
    expect(due('immediate', '2026-11-20T23:00', { ...newYork, quietFrom: '22:00', quietTo: '22:00' })).toBe(
      '2026-11-20 23:00 -05:00',
    );
  });

  it('never lies in the past or in the quiet hours, and never more than a day and an hour ahead', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const zone = fc.constantFrom(
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
    );
    const times = fc.record({ timeZone: zone, digestAt: time, quietFrom: time, quietTo: time });
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(times, now, fc.constantFrom(...deliveries.slice(1)), (person, at, delivery) => {
        const result = dueAt(delivery as 'daily', at, person);
        expect(result.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(result.getTime() - at.getTime()).toBeLessThanOrEqual(27 * 3_600_000);
        if (delivery === 'immediate') expect(dueAt('immediate', result, person)).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });
});
