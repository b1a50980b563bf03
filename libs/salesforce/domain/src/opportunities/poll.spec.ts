import fc from 'fast-check';
import { matchesCondition } from './filter/matches-condition.js';
import { afterPage, coverageSpan, overlapMs, type PageCursor, pollWindow } from './poll.js';
import { pollCondition } from './poll-condition.js';

const minute = 60_000;
const at = (seconds: number) => seconds * 1_000;

describe('pollWindow', () => {
  it('overlaps what is covered and ends where the vendor vouches', () => {
    expect(pollWindow(at(1_000), at(1_100), at(1_050))).toEqual({ fromMs: at(1_000) - overlapMs, untilMs: at(1_050) });
  });

  it('leaves the last minute for later when the vendor says nothing', () => {
    expect(pollWindow(at(1_000), at(1_100), undefined).untilMs).toBe(at(1_040));
  });

  it('never goes back', () => {
    expect(pollWindow(at(1_000), at(1_010), at(500)).untilMs).toBe(at(1_000));
  });

  it('asks about more than a minute and at most 30 days', () => {
    expect(coverageSpan(at(9_000), at(9_000))).toEqual({ fromMs: at(9_000) - 2 * minute, untilMs: at(9_000) });
    expect(coverageSpan(0, 40 * 1_440 * minute).fromMs).toBe(10 * 1_440 * minute);
  });
});

describe('afterPage', () => {
  const window = { fromMs: at(10), untilMs: at(20) };
  const row = (second: number, id: string): PageCursor => ({ stampMs: at(second), id });

  it.each([
    [[row(10, 'a'), row(12, 'b')], { kind: 'next-page', after: row(12, 'b') }],
    [[row(20, 'a')], { kind: 'done', coveredMs: at(20) }],
    [[], { kind: 'done', coveredMs: at(20) }],
    [[row(12, 'a'), row(11, 'b')], { kind: 'unfaithful' }],
    [[row(9, 'a')], { kind: 'unfaithful' }],
    [[row(21, 'a')], { kind: 'unfaithful' }],
    [[row(11, 'a'), row(11, 'b'), row(11, 'c')], { kind: 'unfaithful' }],
  ])('of %j: %j', (rows, expected) => {
    expect(afterPage(rows, window, 2)).toEqual(expected);
  });

  it('does not turn in a circle when a server repeats the last row', () => {
    expect(afterPage([row(11, 'a'), row(12, 'b')], window, 2, row(11, 'a'))).toEqual({ kind: 'unfaithful' });
  });
});

describe('polling', () => {
  interface ServerRow {
    readonly Id: string;
    readonly SystemModstamp: string;
    readonly visibleAtMs: number;
  }
  const stampOf = (row: ServerRow) => Date.parse(row.SystemModstamp);
  const inOrder = (left: ServerRow, right: ServerRow) =>
    stampOf(left) - stampOf(right) || (left.Id < right.Id ? -1 : 1);

  /** One poll as the feature does it, on a server that shows a row only once its transaction has ended. */
  function poll(
    rows: readonly ServerRow[],
    coveredMs: number,
    nowMs: number,
    pageSize: number,
    seen: Set<string>,
  ): number {
    const running = rows.filter(({ visibleAtMs }) => visibleAtMs > nowMs).map(stampOf);
    const window = pollWindow(coveredMs, nowMs, Math.min(nowMs, ...running.map((stamp) => stamp - 1)));
    for (let after: PageCursor | undefined; ;) {
      const condition = pollCondition(window, after);
      const page = rows
        .filter((row) => row.visibleAtMs <= nowMs && matchesCondition(condition, { ...row }))
        .sort(inOrder)
        .slice(0, pageSize);
      page.forEach(({ Id }) => seen.add(Id));
      const next = afterPage(
        page.map((row) => ({ stampMs: stampOf(row), id: row.Id })),
        window,
        pageSize,
        after,
      );
      if (next.kind === 'unfaithful') throw new Error('The server is faithful.');
      if (next.kind === 'done') return next.coveredMs;
      after = next.after;
    }
  }

  it('reads every row, however many share a second and however late they become visible', () => {
    const some = fc.record({
      second: fc.integer({ min: 1_000, max: 1_006 }),
      late: fc.integer({ min: 0, max: 3_000 }),
    });
    const polls = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 25 }), polls, fc.integer({ min: 1, max: 4 }), (made, waits, pageSize) => {
        const rows = made.map(({ second, late }, index) => ({
          Id: `006${String(index).padStart(3, '0')}`,
          SystemModstamp: new Date(at(second)).toISOString(),
          visibleAtMs: at(second + late),
        }));
        const seen = new Set<string>();
        let [covered, now] = [at(990), at(1_000)];
        for (const wait of [...waits, 10_000]) covered = poll(rows, covered, (now += at(wait)), pageSize, seen);
        expect(seen.size).toBe(rows.length);
      }),
    );
  });
});
