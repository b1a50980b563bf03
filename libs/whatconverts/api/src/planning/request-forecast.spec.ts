import { type ForecastFacts, type ForecastRun, requestForecast } from './request-forecast.js';

const noon = new Date('2026-11-20T12:00:00Z');
const quota = { perDay: 10_000, backgroundLimit: 8_000 };
const nothing = { total: 0, interactive: 0, confirm: 0, incremental: 0, backfill: 0 };
const aYear = { scope: 'key', from: '2025-11-20T12:00:00Z', to: '2026-11-20T12:00:00Z', profileIds: [] } as const;
const aRun = (overrides: Partial<ForecastRun> = {}): ForecastRun => ({
  kind: 'initial',
  state: 'running',
  plan: { version: 1, upperBound: aYear.to, windows: [aYear], backfills: [] },
  expected: 60_000,
  requestsUsed: 0,
  ...overrides,
});
const forecast = (facts: Partial<ForecastFacts> = {}) =>
  requestForecast({ quota, used: nothing, runs: [], nextDueAt: undefined, now: noon, ...facts });

describe('the forecast of requests', () => {
  it('is what was used when nothing is under way or due', () => {
    expect(forecast()).toEqual({ reserved: 0, byMidnight: 0 });
    expect(forecast({ used: { ...nothing, total: 750, backfill: 750 } })).toEqual({ reserved: 0, byMidnight: 750 });
    expect(forecast({ runs: [aRun({ state: 'done' })] })).toEqual({ reserved: 0, byMidnight: 0 });
  });

  it('reserves what an open run still needs by its plan', () => {
    // A year is 12 slices of 5,000 leads: 2 pages each, read twice.
    expect(forecast({ runs: [aRun()] })).toEqual({ reserved: 48, byMidnight: 48 });
    const used = { ...nothing, total: 40, backfill: 40 };
    expect(forecast({ used, runs: [aRun({ state: 'paused', requestsUsed: 40 })] })).toEqual({
      reserved: 8,
      byMidnight: 48,
    });
    expect(forecast({ runs: [aRun({ plan: null, state: 'queued' })] })).toEqual({ reserved: 0, byMidnight: 0 });
    expect(forecast({ runs: [aRun({ requestsUsed: 500 })] }).reserved).toBe(0);
  });

  it('reserves the next sync of the day as large as the last one, and none of tomorrow', () => {
    const runs = [aRun({ kind: 'daily', state: 'done', requestsUsed: 26 })];
    expect(forecast({ runs, nextDueAt: new Date('2026-11-20T23:59:59Z') }).reserved).toBe(26);
    expect(forecast({ runs, nextDueAt: new Date('2026-11-21T00:00:00Z') }).reserved).toBe(0);
    expect(forecast({ runs, nextDueAt: new Date('2026-11-20T11:00:00Z') }).reserved).toBe(26);
  });

  it('lets people and webhooks go on as they did, and nobody beyond the day', () => {
    const used = { ...nothing, total: 300, interactive: 100, confirm: 200 };
    expect(forecast({ used })).toEqual({ reserved: 0, byMidnight: 600 });
    expect(forecast({ used, now: new Date('2026-11-20T00:00:01Z') }).byMidnight).toBe(300 + 7_200);
    expect(forecast({ used: { ...nothing, total: 9_000, confirm: 9_000 } }).byMidnight).toBe(10_000);
  });

  it('promises background work no more than its share', () => {
    const used = { ...nothing, total: 7_990, backfill: 7_990 };
    expect(forecast({ used, runs: [aRun()] })).toEqual({ reserved: 10, byMidnight: 8_000 });
    expect(forecast({ used: { ...used, total: 8_500, interactive: 510 }, runs: [aRun()] }).reserved).toBe(0);
  });
});
