import { searchPatterns } from './search-patterns.js';

describe('searchPatterns', () => {
  it.each([
    ['a term may stand inside of a word', 'Anna', ['%anna%']],
    [
      'between marks stand whole words, and the edges of a term are edges of words',
      'ann.lee@example.co',
      ['%ann', 'co%', 'example', 'lee'],
    ],
    ['marks at an edge complete the word beside them', '@example.', ['example']],
    ['letters beyond ASCII are letters', 'josé', ['%josé%']],
    ['a number is one word', '(704) 555-0101', ['%7045550101%']],
    ['what is too short for a trigram is not looked up', 'ab', []],
    ['nor are marks alone', '---', []],
    ['other signs belong to their word', 'half%off', [String.raw`%half\%off%`]],
  ])('%s', (_name, query, words) => {
    expect([...searchPatterns(query)!.words].sort()).toEqual([...words].sort());
  });

  it('asks for the longest words first, and for few', () => {
    const { words } = searchPatterns(Array.from({ length: 30 }, (_, index) => 'x'.repeat(index)).join('.'))!;
    expect(words).toHaveLength(12);
    expect(words[0]).toHaveLength(30);
  });

  it('takes the marks of LIKE literally', () => {
    expect(searchPatterns('50%_of')?.all).toEqual([String.raw`%50\%\_of%`]);
  });
});
