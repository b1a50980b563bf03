import { placeRows } from './place-rows.js';

const locations = [
  { locationId: 'a', locationName: 'Austin North' },
  { locationId: 'b', locationName: 'Waco' },
  { locationId: 'c', locationName: 'Springfield' },
  { locationId: 'd', locationName: 'Springfield' },
];

const placed = (rows: Parameters<typeof placeRows>[0], start?: number) => {
  const { typed, unplaced } = placeRows(rows, locations, start);
  return { typed: [...typed], unplaced };
};

describe('placeRows', () => {
  it('finds locations by name, whatever the case and the spaces', () => {
    expect(placed([{ locationName: ' austin  NORTH ', profileId: '1' }])).toEqual({
      typed: [['a', '1']],
      unplaced: [],
    });
  });

  it('fills downwards from the row in which it was pasted', () => {
    expect(placed([{ profileId: '1' }, { profileId: '2' }], 1)).toEqual({
      typed: [
        ['b', '1'],
        ['c', '2'],
      ],
      unplaced: [],
    });
  });

  it('names what it cannot place: unknown and ambiguous locations, and ids beyond the last row', () => {
    const rows = [
      { locationName: 'Nowhere', profileId: '1' },
      { locationName: 'Springfield', profileId: '2' },
      { profileId: '3' },
      { profileId: '4' },
    ];
    expect(placed(rows, 3)).toEqual({ typed: [['d', '3']], unplaced: ['Nowhere', 'Springfield', '4'] });
  });
});
