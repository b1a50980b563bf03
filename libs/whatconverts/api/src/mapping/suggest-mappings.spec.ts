import { suggestMappings } from './suggest-mappings.js';
import { profileIdOf } from './profile-id.js';

const suggest = (
  locations: readonly (readonly [id: string, name: string, city?: string])[],
  profiles: readonly (readonly [id: string, name: string])[],
) =>
  suggestMappings(
    locations.map(([id, name, city]) => ({ id, name, city })),
    profiles.map(([profileId, name]) => ({ profileId, name })),
  ).map(({ locationId, profileId, confidence, reason }) => [locationId, profileId, confidence, reason]);

describe('suggestMappings', () => {
  it.each([
    [
      'equal names, whatever case, accents and punctuation',
      ['a', 'São Paulo – North'],
      ['1', 'sao paulo / NORTH'],
      'high',
      'same-name',
    ],
    ['the name and the city', ['a', 'North', 'Austin'], ['1', 'Sunny Kitchens Austin North'], 'high', 'name-and-city'],
    [
      'the name inside the other',
      ['a', 'Austin North'],
      ['1', 'Sunny Kitchens Austin North'],
      'medium',
      'name-contained',
    ],
    [
      'several words in common',
      ['a', 'Kitchens Austin Lake'],
      ['1', 'Austin Kitchens by the River'],
      'low',
      'similar-name',
    ],
    ['the city only', ['a', 'Store 17', 'Denver'], ['1', 'Denver Kitchens'], 'low', 'same-city'],
  ] as const)('proposes by %s', (_case, location, profile, confidence, reason) => {
    expect(suggest([location], [profile])).toEqual([['a', '1', confidence, reason]]);
  });

  it('proposes the better of two profiles', () => {
    const profiles = [
      ['1', 'Austin North'],
      ['2', 'Austin North East'],
    ] as const;
    expect(suggest([['a', 'Austin North']], profiles)).toEqual([['a', '1', 'high', 'same-name']]);
  });

  it('proposes nothing where two fit equally well', () => {
    expect(
      suggest(
        [['a', 'Austin', 'Austin']],
        [
          ['1', 'Austin East'],
          ['2', 'Austin West'],
        ],
      ),
    ).toEqual([]);
    expect(
      suggest(
        [
          ['a', 'North'],
          ['b', 'north'],
        ],
        [['1', 'North']],
      ),
    ).toEqual([]);
  });

  it('proposes nothing for names without letters or digits', () => {
    expect(suggest([['a', '—']], [['1', '–']])).toEqual([]);
  });

  it('copes with five hundred of each', () => {
    const names = Array.from({ length: 500 }, (_, index) => [`id${index}`, `Kitchens Town ${index}`] as const);
    expect(suggest(names, names)).toHaveLength(500);
  });
});

describe('profileIdOf', () => {
  it.each([
    ['48213', '48213'],
    [' 48213 ', '48213'],
    ['#48213', '48213'],
    ['0048213', '48213'],
  ])('reads %o', (typed, id) => {
    expect(profileIdOf(typed)).toBe(id);
  });

  it.each(['', '0', '48 213', '48213a', '4.8e4', '-1', '１２', '1234567890123456789'])('refuses %o', (typed) => {
    expect(profileIdOf(typed)).toBeUndefined();
  });
});
