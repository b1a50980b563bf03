import { dayMs, planSweep } from './sweep-query.js';

const from = new Date('2026-01-01T00:00:00.900Z');
const to = new Date('2026-01-02T00:00:00.100Z');
const refused = expect.objectContaining({ code: 'invalid-request' }) as Error;

describe('planSweep', () => {
  it('fills in what was not said, and widens the bounds to whole seconds', () => {
    const question = { from, to };
    expect(planSweep(question)).toEqual({
      question,
      fromMs: Date.parse('2026-01-01T00:00:00Z'),
      toMs: Date.parse('2026-01-02T00:00:01Z'),
      pageSize: 2_500,
      maxWidthMs: 31 * dayMs,
    });
  });

  it.each([{ pageSize: 1 }, { pageSize: 2_500 }, { sliceDays: 31 }, { sliceDays: 0.001 }, { to: from }])(
    'takes %j',
    (over) => {
      expect(planSweep({ from, to, ...over })).toMatchObject({ pageSize: over.pageSize ?? 2_500 });
    },
  );

  it('cuts slices on whole seconds', () => {
    expect(planSweep({ from, to, sliceDays: 0.001 }).maxWidthMs).toBe(87_000);
    expect(planSweep({ from, to, sliceDays: 2 }).maxWidthMs).toBe(2 * dayMs);
  });

  it.each([
    { pageSize: 0 },
    { pageSize: 2_501 },
    { pageSize: 1.5 },
    { sliceDays: 31.001 },
    { sliceDays: 0.0009 },
    { sliceDays: Number.NaN },
    { to: new Date(from.getTime() - 2_000) },
    { from: new Date(Number.NaN) },
    { to: new Date(Number.NaN) },
  ])('refuses %j', (over) => {
    expect(() => planSweep({ from, to, ...over })).toThrow(refused);
  });
});
