import { dayInZone, dayMs, hourMs } from '@leadweave/time';
import fc from 'fast-check';
import { RangesOfDays } from '../reconciliation/ranges-of-days.js';
import { arrivalPattern, expectedLeads, nextDay } from './arrival-pattern.js';
import { type Arrivals, baselineOf, silenceOf } from './silence-of.js';

const zone = 'America/Chicago';
const ranges = new RangesOfDays();
const officeHours = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 10 : 0));
/** Eight weeks that end on Friday the 20th, five leads on working days and one on weekends. */
const eightWeeks = (leadsOf: (weekday: number) => number = (weekday) => (weekday % 6 === 0 ? 1 : 5)) => {
  const days = [];
  for (let day = '2026-09-26'; day <= '2026-11-20'; day = nextDay(day))
    days.push({ day, count: leadsOf(new Date(`${day}T00:00:00Z`).getUTCDay()) });
  return days;
};
const arrivals = (changes: Partial<Arrivals> = {}): Arrivals => ({
  timeZone: zone,
  days: eightWeeks(),
  leadsByHour: officeHours,
  lastLeadAt: new Date('2026-11-20T21:00:00Z'),
  observedUntil: new Date('2026-11-20T22:00:00Z'),
  ...changes,
});
const judge = (given: Arrivals) => silenceOf(baselineOf(given, '2026-11-20'), given, ranges);

describe('silenceOf', () => {
  it.each([
    ['an hour of quiet', '2026-11-20T22:00:00Z', 'usual'],
    ['a quiet weekend', '2026-11-23T14:00:00Z', 'usual'],
    ['no lead until Wednesday', '2026-11-25T16:00:00Z', 'silent'],
  ])('takes %s for what it is', (_name, until, kind) => {
    expect(judge(arrivals({ observedUntil: new Date(until) })).kind).toBe(kind);
  });

  it('says what is usual, how long it is quiet, and what would have come', () => {
    expect(judge(arrivals({ observedUntil: new Date('2026-11-25T21:00:00Z') }))).toEqual({
      kind: 'silent',
      hours: 120,
      expected: 17,
      usual: { low: 5, high: 5 },
    });
  });

  it('does not judge a location with little past', () => {
    const few = arrivals({
      days: eightWeeks(() => 0)
        .slice(0, -1)
        .concat({ day: '2026-11-20', count: 3 }),
    });
    expect(judge({ ...few, observedUntil: new Date('2026-12-20T00:00:00Z') })).toEqual({ kind: 'unknown' });
  });

  it('judges by what was read of the source, not by the clock', () => {
    const readOnce = arrivals({ observedUntil: new Date('2026-11-20T23:00:00Z') });
    expect(judge(readOnce)).toEqual({ kind: 'usual' });
  });

  it('does not let a silence become its own baseline', () => {
    const late = arrivals({ observedUntil: new Date('2026-12-24T00:00:00Z') });
    expect(judge(late).kind).toBe('silent');
  });

  it('never falls back to usual while the quiet goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * 24 }), fc.integer({ min: 0, max: 20 * 24 }), (first, more) => {
        const at = (hours: number) => new Date(arrivals().lastLeadAt!.getTime() + hours * hourMs);
        const early = judge(arrivals({ observedUntil: at(first) })).kind;
        const later = judge(arrivals({ observedUntil: at(first + more) })).kind;
        if (early === 'silent') expect(later).toBe('silent');
      }),
      { numRuns: 40 },
    );
  });
});

describe('expectedLeads', () => {
  const pattern = arrivalPattern(eightWeeks(), officeHours);

  it.each([
    ['a day of 24 hours', '2026-10-29'],
    ['the day of 25 hours when summer time ends', '2026-11-01'],
    ['the day of 23 hours when summer time begins', '2026-03-08'],
  ])('expects the mean of the weekday for %s', (_name, day) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    expect(expectedLeads(pattern, ranges.of(day, zone), zone, ranges)).toBeCloseTo(pattern.weekdays[weekday]!);
  });

  it('adds up: two following stretches expect what the whole expects', () => {
    const start = Date.parse('2026-10-20T00:00:00Z');
    const hour = fc.integer({ min: 0, max: 24 * 30 });
    fc.assert(
      fc.property(hour, hour, hour, (...hours) => {
        const [a, b, c] = hours.sort((left, right) => left - right).map((one) => new Date(start + one * hourMs));
        const between = (from: Date, to: Date) => expectedLeads(pattern, { from, to }, zone, ranges);
        expect(between(a!, b!) + between(b!, c!)).toBeCloseTo(between(a!, c!), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('expects nothing at night', () => {
    const { from } = ranges.of('2026-11-19', zone);
    expect(expectedLeads(pattern, { from, to: new Date(from.getTime() + 8 * hourMs) }, zone, ranges)).toBe(0);
    expect(dayInZone(new Date(from.getTime() + dayMs), zone)).toBe('2026-11-20');
  });
});
