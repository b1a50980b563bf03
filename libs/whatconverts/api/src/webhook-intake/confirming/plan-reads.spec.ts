import { type WaitingConfirmation } from './confirmations.repository.js';
import { nextLookMs, turnIntervalMs } from './pace.js';
import { planReads } from './plan-reads.js';

const noon = Date.parse('2026-11-26T12:00:00Z');
const waits = (externalId: string, hours: number, part: Partial<WaitingConfirmation> = {}): WaitingConfirmation => ({
  connectionId: 'c',
  externalId,
  profileId: '101',
  accountId: '11',
  occurredAt: new Date(noon + hours * 3_600_000),
  inboxId: 'i',
  requestedAt: new Date(noon),
  attempts: 0,
  ...part,
});
const idsOf = (leads: readonly WaitingConfirmation[] | undefined) => leads?.map(({ externalId }) => externalId);

describe('planReads', () => {
  it('asks for few leads one by one', () => {
    expect(planReads([waits('a', 0), waits('b', 1)])).toEqual({ singles: [waits('a', 0), waits('b', 1)] });
    expect(planReads([])).toEqual({ singles: [] });
  });

  it('asks for many of one time in one list between the first and the last', () => {
    const { singles, list } = planReads([waits('a', 2), waits('b', 0), waits('c', 1), waits('d', 1)]);
    expect(singles).toEqual([]);
    expect(idsOf(list?.leads)).toEqual(['b', 'c', 'd', 'a']);
    expect(list).toMatchObject({
      from: new Date(noon),
      to: new Date(noon + 7_200_000),
      profileId: '101',
      accountId: '11',
    });
  });

  it('leaves an old lead out of the list of the day', () => {
    const { singles, list } = planReads([waits('old', -2_000), waits('a', 0), waits('b', 0), waits('c', 0)]);
    expect(idsOf(singles)).toEqual(['old']);
    expect(idsOf(list?.leads)).toEqual(['a', 'b', 'c']);
  });

  it('asks singly for what a list did not show, and for leads of an unknown time', () => {
    const missed = waits('missed', 0, { attempts: 1 });
    const timeless = waits('timeless', 0, { occurredAt: undefined });
    const { singles, list } = planReads([missed, timeless, waits('a', 0), waits('b', 0)]);
    expect(idsOf(singles)).toEqual(['missed', 'timeless']);
    expect(idsOf(list?.leads)).toEqual(['a', 'b']);
  });

  it('names a profile or an account only when all leads are of it', () => {
    const leads = [waits('a', 0), waits('b', 0, { profileId: '102' }), waits('c', 0), waits('d', 0)];
    expect(planReads(leads).list).toMatchObject({ profileId: undefined, accountId: '11' });
  });
});

describe('the pace of turns', () => {
  it('is a minute while the day has requests enough, and stretches when it has not', () => {
    expect(turnIntervalMs(new Date(noon), 8_000)).toBe(60_000);
    expect(turnIntervalMs(new Date(noon), 80)).toBe((12 * 3_600_000) / 10);
    expect(turnIntervalMs(new Date(noon), 0)).toBe(12 * 3_600_000);
  });

  it('looks for a missing lead three times more', () => {
    expect([0, 1, 2, 3].map(nextLookMs)).toEqual([60_000, 300_000, 1_800_000, undefined]);
  });
});
