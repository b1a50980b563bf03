import fc from 'fast-check';
import { amountToMinorUnits } from './amount-to-minor-units.js';

describe('amountToMinorUnits', () => {
  it.each<[number | string, number, number]>([
    [156.87, 2, 15687],
    ['156.87', 2, 15687],
    [0, 2, 0],
    [1.005, 2, 101],
    [8.345, 2, 835],
    [1.255, 2, 126],
    [-12.5, 2, -1250],
    ['-0.001', 2, 0],
    [1500, 0, 1500],
    [1.5, 3, 1500],
    [1e-7, 2, 0],
    ['90071992547409.91', 2, 9007199254740991],
  ])('%s with %d digits is %d', (value, digits, expected) => {
    expect(amountToMinorUnits(value, digits)).toBe(expected);
  });

  it.each(['', 'abc', '1,234.50', NaN, Infinity, '90071992547409.92', '1e5'])('refuses %s', (value) => {
    expect(() => amountToMinorUnits(value)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  });

  it('gives back every amount of whole cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        expect(amountToMinorUnits(cents / 100)).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });
});
