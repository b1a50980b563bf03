import fc from 'fast-check';
import { mergeIntervals } from './merge-intervals.js';
import { sharedIntervals } from './shared-intervals.js';
import { uncovered } from './uncovered.js';

const interval = (fromMs: number, toMs: number) => ({ fromMs, toMs });
const s = 1000;

describe('uncovered', () => {
  it.each([
    ['nothing covered', [], [[0, 100]]],
    ['everything covered', [[0, 100]], []],
    ['more than everything covered', [[-50, 150]], []],
    ['a beginning', [[0, 40]], [[40, 100]]],
    ['an end', [[60, 100]], [[0, 60]]],
    [
      'a middle',
      [[30, 60]],
      [
        [0, 30],
        [60, 100],
      ],
    ],
    [
      'slices that overlap',
      [
        [0, 40],
        [30, 60],
      ],
      [[60, 100]],
    ],
    [
      'slices outside',
      [
        [-20, -10],
        [110, 120],
      ],
      [[0, 100]],
    ],
  ])('finds what is missing: %s', (_case, slices, gaps) => {
    const found = uncovered(
      interval(0, 100 * s),
      slices.map(([from, to]) => interval(from! * s, to! * s)),
    );
    expect(found.map(({ fromMs, toMs }) => [fromMs / s, toMs / s])).toEqual(gaps);
  });

  it('leaves nothing missing and claims nothing twice, whatever the slices', () => {
    const slices = fc.array(
      fc
        .tuple(fc.integer({ min: -20, max: 120 }), fc.nat(40))
        .map(([from, length]) => interval(from * s, (from + length) * s)),
    );
    fc.assert(
      fc.property(slices, (covered) => {
        const window = interval(0, 100 * s);
        expect(uncovered(window, [...covered, ...uncovered(window, covered)])).toEqual([]);
      }),
    );
  });
});

describe('mergeIntervals', () => {
  it('joins what overlaps, touches, or leaves less than a second', () => {
    const merged = mergeIntervals([
      interval(5000, 6000),
      interval(0, 1000),
      interval(1999, 3000),
      interval(8000, 9000),
    ]);
    expect(merged).toEqual([interval(0, 3000), interval(5000, 6000), interval(8000, 9000)]);
  });
});

describe('sharedIntervals', () => {
  it('finds the times that at least two need', () => {
    const lists = [[interval(0, 50)], [interval(30, 80)], [interval(70, 90), interval(200, 300)]];
    expect(sharedIntervals(lists)).toEqual([interval(30, 50), interval(70, 80)]);
  });
});
