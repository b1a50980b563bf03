import { addToTally, emptyTally } from './id-tally.js';

const tallyOf = (ids: readonly string[]) => ids.reduce(addToTally, emptyTally);

describe('the tally of a pass', () => {
  it('begins with nothing', () => {
    expect(emptyTally).toEqual({ count: 0, hash: '0000000000000000' });
  });

  it('counts, and comes to the same in any order', () => {
    expect(tallyOf(['3', '1', '2'])).toEqual(tallyOf(['1', '2', '3']));
    expect(tallyOf(['1', '2', '3']).count).toBe(3);
  });

  it('tells ids apart, also when there are as many', () => {
    const hashes = [['1', '2'], ['1', '3'], ['1', '1'], ['12'], []].map((ids) => tallyOf(ids).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('keeps sixteen hex digits, whatever is carried over', () => {
    const many = tallyOf(Array.from({ length: 1_000 }, (_, id) => `${id}`));
    expect(many.hash).toMatch(/^[0-9a-f]{16}$/);
    // Each half wraps on its own: what stands above 32 bits is dropped, and what is small keeps its zeros.
    const { hash } = addToTally({ count: 0, hash: 'ffffffffffffffff' }, '1');
    const [high, low] = [tallyOf(['1']).hash.slice(0, 8), tallyOf(['1']).hash.slice(8)];
    const oneLess = (lane: string) => (Number.parseInt(lane, 16) - 1).toString(16).padStart(8, '0');
    expect(hash).toBe(oneLess(high) + oneLess(low));
  });
});
