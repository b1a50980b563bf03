import { dayInZone } from '@leadweave/time';
import fc from 'fast-check';
import { DayLedger } from './day-ledger.js';
import { RangesOfDays } from './ranges-of-days.js';

const hourMs = 3600 * 1000;
const ranges = new RangesOfDays();
const at = (time: string) => new Date(time);
const lead = (externalId: string, createdAt: string) => ({ externalId, createdAt: at(createdAt) });

describe('DayLedger', () => {
  it('gives a day once its last instant was read', () => {
    const ledger = new DayLedger('America/Chicago', ranges, at('2026-11-19T06:00:00Z'), at('2026-11-30T00:00:00Z'));
    const late = lead('late on the 19th', '2026-11-20T05:59:59Z');
    expect(ledger.add([late], at('2026-11-20T05:59:59Z'))).toEqual([]);
    expect(ledger.add([lead('on the 20th', '2026-11-20T06:00:00Z')], at('2026-11-20T07:00:00Z'))).toEqual([
      expect.objectContaining({ day: '2026-11-19', leads: [late] }),
    ]);
  });

  it('leaves out a day that began before the reading did', () => {
    const ledger = new DayLedger('America/Chicago', ranges, at('2026-11-19T12:00:00Z'), at('2026-11-21T06:00:00Z'));
    const days = ledger.add([lead('half a day', '2026-11-19T13:00:00Z')], at('2026-11-21T06:00:00Z'));
    expect(days).toEqual([expect.objectContaining({ day: '2026-11-20', leads: [] })]);
  });

  it('ends the last day where the reading ends', () => {
    const end = at('2026-11-20T15:00:00Z');
    const [day] = new DayLedger('America/Chicago', ranges, at('2026-11-20T06:00:00Z'), end).add([], end);
    expect(day).toMatchObject({ day: '2026-11-20', readTo: end });
  });

  it('loses and doubles no lead, whatever the zone and wherever slices end', () => {
    const zones = fc.constantFrom('America/New_York', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata', 'UTC');
    const from = at('2026-02-20T00:00:00Z').getTime();
    const times = fc.array(fc.integer({ min: 0, max: 60 * 24 - 1 }), { maxLength: 60 });
    const cuts = fc.array(fc.integer({ min: 1, max: 60 * 24 }), { maxLength: 8 });
    fc.assert(
      fc.property(zones, times, cuts, (zone, hours, ends) => {
        const end = new Date(from + 60 * 24 * hourMs);
        const leads = hours.map((hour, index) => ({
          externalId: `${index}`,
          createdAt: new Date(from + hour * hourMs),
        }));
        const ledger = new DayLedger(zone, ranges, new Date(from - 48 * hourMs), end);
        const stops = [...new Set(ends)]
          .sort((left, right) => left - right)
          .map((hour) => new Date(from + hour * hourMs));
        let seen = new Date(from - 48 * hourMs);
        const days = [...stops, end].flatMap((stop) => {
          // Slices share their edges.
          const slice = leads.filter(({ createdAt }) => createdAt >= seen && createdAt <= stop);
          seen = stop;
          return ledger.add(slice, stop);
        });
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
        const given = days.flatMap(({ day, leads: own }) => own.map((one) => [one.externalId, day]));
        const expected = leads.map(({ externalId, createdAt }) => [externalId, dayInZone(createdAt, zone)]);
        expect(given.sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
