import { returnAddress } from './return-address.js';

describe('returnAddress', () => {
  it('goes back to an address of the portal', () => {
    expect(returnAddress('/grow/leads?tab=good')).toBe('/grow/leads?tab=good');
  });

  it.each([undefined, '', 'https://example.com', '//example.com', '/\\example.com', 'grow'])(
    'goes to the start page for %j',
    (asked) => {
      expect(returnAddress(asked)).toBe('/');
    },
  );
});
