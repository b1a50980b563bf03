import { listsWithinAddress } from './lists-within-address.js';

describe('lists within an address', () => {
  it('hold every value once and in order, and none is longer than 10,000 bytes', () => {
    const values = Array.from({ length: 1_000 }, (_, place) => `p${place}+ä@example.com`);
    const lists = listsWithinAddress(values, (value) => `'${value}',`);
    expect(lists.flat()).toEqual(values);
    for (const list of lists)
      expect(encodeURIComponent(list.map((value) => `'${value}',`).join('')).length).toBeLessThanOrEqual(10_000);
    expect(lists).toHaveLength(4);
  });

  it('hold a value alone that is longer by itself, and none of nothing', () => {
    expect(listsWithinAddress(['a', 'b'.repeat(10_001), 'c'], (value) => value)).toHaveLength(3);
    expect(listsWithinAddress([], String)).toEqual([]);
  });
});
