import { wholeCodePoints } from './whole-code-points.js';

describe('wholeCodePoints', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['abc', 0, ''],
    ['', 3, ''],
    ['😀😀😀', 2, '😀😀'],
    ['a😀b', 2, 'a😀'],
    ['😀b', 2, '😀b'],
    ['\uffffab', 2, '\uffffa'],
  ])('of "%s", at most %i, are "%s"', (text, atMost, start) => {
    expect(wholeCodePoints(text, atMost)).toBe(start);
  });
});
