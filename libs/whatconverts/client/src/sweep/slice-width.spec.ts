import { minWidthMs, SliceWidth } from './slice-width.js';

const hourMs = 3_600_000;

describe('the width of slices', () => {
  it('begins with the widest', () => {
    expect(new SliceWidth(hourMs).ms).toBe(hourMs);
    expect(new SliceWidth(hourMs, 600_000).ms).toBe(600_000);
  });

  it('halves what was read, on whole seconds, down to a minute', () => {
    const width = new SliceWidth(hourMs);
    expect([width.halve(hourMs, 9, false), width.ms]).toEqual([hourMs / 2, hourMs / 2]);
    expect(width.halve(125_000, 9, false)).toBe(62_000);
    expect(width.halve(61_000, 9, false)).toBe(minWidthMs);
    expect(width.ms).toBe(minWidthMs);
  });

  it('does not go below a minute, and says so', () => {
    const width = new SliceWidth(hourMs);
    expect(width.halve(minWidthMs, 9, true)).toBeUndefined();
    expect(width.halve(minWidthMs - 1, 9, true)).toBeUndefined();
    expect(width.ms).toBe(hourMs);
  });

  it('grows back to the widest after slices that were proved', () => {
    const width = new SliceWidth(hourMs);
    width.halve(hourMs, 9, false);
    width.halve(hourMs / 2, 9, false);
    width.grow(1_000_000);
    expect(width.ms).toBe(hourMs / 2);
    width.grow(1_000_000);
    width.grow(1_000_000);
    expect(width.ms).toBe(hourMs);
  });

  it('stays where twice as much would not fit under the cap that was seen', () => {
    const width = new SliceWidth(hourMs);
    width.halve(hourMs, 750, true);
    width.grow(376);
    expect(width.ms).toBe(hourMs / 2);
    width.grow(375);
    expect(width.ms).toBe(hourMs);
  });

  it('remembers the lowest cap', () => {
    const width = new SliceWidth(4 * hourMs);
    width.halve(4 * hourMs, 500, true);
    width.halve(2 * hourMs, 900, true);
    width.grow(300);
    expect(width.ms).toBe(hourMs);
    width.grow(250);
    expect(width.ms).toBe(2 * hourMs);
  });
});
