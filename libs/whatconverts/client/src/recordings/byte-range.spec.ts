import { isPartOf, partFromHeader, rangeHeader } from './byte-range.js';

describe('rangeHeader', () => {
  it.each([
    [{ from: 0 }, 'bytes=0-'],
    [{ from: 100, to: 199 }, 'bytes=100-199'],
    [{ last: 500 }, 'bytes=-500'],
  ])('writes %j as %s', (range, header) => {
    expect(rangeHeader(range)).toBe(header);
  });
});

describe('partFromHeader', () => {
  it('reads a part, and how long the whole is when that was told', () => {
    expect(partFromHeader('bytes 100-199/8340')).toEqual({ from: 100, to: 199, total: 8340 });
    expect(partFromHeader('bytes 100-199/*')).toEqual({ from: 100, to: 199, total: undefined });
  });

  it.each([undefined, '', 'bytes */8340', 'bytes 9-2/10', 'bytes 0-10/10', 'items 0-9/10', 'bytes 0-9/10, 20-29/40'])(
    'takes nothing from %j',
    (header) => {
      expect(partFromHeader(header)).toBeUndefined();
    },
  );
});

describe('isPartOf', () => {
  it.each([
    [{ from: 100, to: 199, total: 300 }, { from: 100, to: 199 }, true],
    [{ from: 100, to: 149, total: 300 }, { from: 100, to: 199 }, true],
    [{ from: 100, to: 299, total: 300 }, { from: 100 }, true],
    [{ from: 250, to: 299, total: 300 }, { last: 50 }, true],
    [{ from: 0, to: 29, total: 30 }, { last: 50 }, true],
    [{ from: 0, to: 199, total: 300 }, { from: 100, to: 199 }, false],
    [{ from: 100, to: 250, total: 300 }, { from: 100, to: 199 }, false],
    [{ from: 0, to: 299, total: 300 }, { last: 50 }, false],
  ])('%j for %j: %s', (part, range, fits) => {
    expect(isPartOf(part, range)).toBe(fits);
  });
});
