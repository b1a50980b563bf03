import fc from 'fast-check';
import { compareExternalIds } from './compare-external-ids.js';

describe('compareExternalIds', () => {
  it('orders numbers by value, then texts by code unit', () => {
    const ids = ['b', '10', 'a', '9', '007', '7', '99999999999999999999', '100000000000000000000', 'B', '', '0'];
    const ordered = ['0', '7', '007', '9', '10', '99999999999999999999', '100000000000000000000', '', 'B', 'a', 'b'];
    expect(ids.sort(compareExternalIds)).toEqual(ordered);
  });

  it('is a total order', () => {
    const id = fc.oneof(fc.stringMatching(/^\d{1,4}$/), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(id, id, id, (one, two, three) => {
        expect(Math.sign(compareExternalIds(one, two))).toBe(-Math.sign(compareExternalIds(two, one)) + 0);
        expect(compareExternalIds(one, two) === 0).toBe(one === two);
        if (compareExternalIds(one, two) <= 0 && compareExternalIds(two, three) <= 0) {
          expect(compareExternalIds(one, three)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
