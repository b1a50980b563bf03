import { expiryOf, keyLocationsText, scopesText, scopeWords } from './api-key-words.js';

const named = (...names: string[]) => names.map((name) => ({ id: name, name }));

describe('a key in words', () => {
  it('names what it may do in the order in which scopes are offered', () => {
    expect(scopesText(['audit:read', 'leads:read'])).toBe('Read leads, read the audit record');
    expect(new Set(scopeWords.map(({ value }) => value)).size).toBe(8);
  });

  it.each([
    [null, 'All locations'],
    [named('Waco'), 'Waco'],
    [named('Waco', 'Plano'), 'Waco, Plano'],
    [named('Waco', 'Plano', 'Austin'), 'Waco and 2 more'],
  ])('names its locations: %j', (locations, text) => {
    expect(keyLocationsText({ locations })).toBe(text);
  });

  it.each([
    ['30', '2026-12-20T12:00:00.000Z'],
    ['never', null],
    ['keep', undefined],
  ])('expires as chosen: %s', (choice, moment) => {
    expect(expiryOf(choice, new Date('2026-11-20T12:00:00.000Z'))).toBe(moment);
  });
});
