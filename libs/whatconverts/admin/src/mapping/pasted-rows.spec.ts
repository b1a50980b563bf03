import { pastedRows } from './pasted-rows.js';

describe('pastedRows', () => {
  it.each([
    ['one column', '48213\r\n48214\n', [{ profileId: '48213' }, { profileId: '48214' }]],
    ['a spreadsheet', 'Austin North\t48213', [{ profileId: '48213', locationName: 'Austin North' }]],
    ['the other order', '48213,Austin North', [{ profileId: '48213', locationName: 'Austin North' }]],
    ['a title row', 'Location;Profile ID\nWaco;7', [{ profileId: '7', locationName: 'Waco' }]],
    ['quoted names', '"Austin, North",48213', [{ profileId: '48213', locationName: 'Austin, North' }]],
    ['doubled quotes', '"The ""Hub""",9', [{ profileId: '9', locationName: 'The "Hub"' }]],
    ['a location that is a number', '1701,48213', [{ profileId: '48213', locationName: '1701' }]],
    ['blank lines', '\n48213\n\n', [{ profileId: '48213' }]],
  ])('reads %s', (_name, text, rows) => {
    expect(pastedRows(text)).toEqual(rows);
  });

  it('keeps a wrong id, so that its row can be marked', () => {
    expect(pastedRows('Waco,abc')).toEqual([{ profileId: 'abc', locationName: 'Waco' }]);
  });
});
