import { rareProbes } from './look-at-newest.js';
import { searchPatterns } from './search-patterns.js';

describe('trigrams of a search', () => {
  it('are the pieces of three letters or digits of each term, once each', () => {
    expect(searchPatterns('anna@ex.com Anna')?.trigrams).toEqual(['ann', 'nna', 'com']);
    expect(searchPatterns('josé')?.trigrams).toEqual(['jos']);
    expect(searchPatterns('日本 a-b')?.trigrams).toEqual([]);
  });

  it('stay few for a long query', () => {
    expect(searchPatterns('abcdefghijklmnopqrstuvwxyz0123456789')?.trigrams).toHaveLength(17);
  });

  it.each([
    ['only those that few of the sample contain', ['%b%', '%c%'], [0.9, 0.02, 0.05]],
    ['the rarest of all when every one is frequent', ['%b%', '%c%', '%a%'], [0.9, 0.4, 0.5]],
  ])('become probes: %s', (_name, expected, shares) => {
    const counts = shares.map((share) => share * 200);
    expect(rareProbes(['a', 'b', 'c'], counts, 200)).toEqual(expected);
  });
});
