import { formatDuration } from './format-duration.js';

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [48, '48 s'],
    [60, '1 min'],
    [192, '3 min 12 s'],
    [3_900, '1 h 5 min'],
    [7_200, '2 h'],
    [59.6, '1 min'],
    [-5, '0 s'],
  ])('says %d seconds as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});
