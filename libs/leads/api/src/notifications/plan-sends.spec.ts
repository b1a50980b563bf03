import { type DueItem, type PlannedPerson, planSends } from './plan-sends.js';

const now = new Date('2026-11-20T12:20:00Z');
const ann = (overrides: Partial<PlannedPerson> = {}): PlannedPerson => ({
  times: { timeZone: 'UTC', digestAt: '08:00' },
  hourlyLimit: 2,
  scope: { kind: 'all-locations' },
  sentInLastHour: 0,
  ...overrides,
});
const items = (count: number, delivery: DueItem['delivery'] = 'immediate', userId = 'ann') =>
  Array.from({ length: count }, (_, n) => ({
    id: `${userId}-${delivery}-${n}`,
    userId,
    delivery,
    locationId: 'north',
  }));
const plan = (due: readonly DueItem[], person = ann()) => planSends(due, new Map([['ann', person]]), now);

describe('the mails of a moment', () => {
  it('are one for each lead that is told at once', () => {
    expect(plan(items(2)).sends.map(({ kind, itemIds }) => [kind, itemIds.length])).toEqual([
      ['immediate', 1],
      ['immediate', 1],
    ]);
  });

  it('stop at the hourly limit; the rest waits for one mail at the next full hour', () => {
    const { sends, postponed } = plan(items(5), ann({ sentInLastHour: 1 }));
    expect(sends.map(({ itemIds }) => itemIds)).toEqual([['ann-immediate-0']]);
    expect(postponed).toHaveLength(4);
    expect(new Set(postponed.map(({ dueAt }) => dueAt.toISOString()))).toEqual(new Set(['2026-11-20T13:00:00.000Z']));
  });

  it('are one for everything that is due to a digest, which no limit holds back', () => {
    const { sends, postponed } = plan([...items(3, 'hourly'), ...items(2, 'daily')], ann({ sentInLastHour: 9 }));
    expect(sends).toMatchObject([{ userId: 'ann', kind: 'digest' }]);
    expect([sends[0]!.itemIds.length, postponed]).toEqual([5, []]);
  });

  it('are none for people who want to be told of nothing any more', () => {
    expect(planSends(items(1), new Map(), now)).toEqual({ sends: [], postponed: [], dropped: ['ann-immediate-0'] });
  });

  it('are none about leads that the person may not see, and these use up no limit', () => {
    const due = [{ ...items(1)[0]!, id: 'south', locationId: 'south' }, ...items(1)];
    const { sends, dropped } = plan(due, ann({ hourlyLimit: 1, scope: { kind: 'locations', locationIds: ['north'] } }));
    expect([sends.map(({ itemIds }) => itemIds), dropped]).toEqual([[['ann-immediate-0']], ['south']]);
  });

  it('are counted for each person alone', () => {
    const people = new Map([
      ['ann', ann({ hourlyLimit: 1 })],
      ['ben', ann({ hourlyLimit: 3 })],
    ]);
    const { sends } = planSends([...items(3), ...items(3, 'immediate', 'ben')], people, now);
    expect(sends.map(({ userId }) => userId)).toEqual(['ann', 'ben', 'ben', 'ben']);
  });
});
