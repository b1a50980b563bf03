import { readE164 } from './read-e164.js';

describe('readE164', () => {
  it.each([
    ['(704) 555-0101', '+17045550101'],
    ['+44 20 7946 0123', '+442079460123'],
    ['call me', undefined],
    ['123', undefined],
  ])('reads %s', (text, e164) => {
    expect(readE164(text)).toBe(e164);
  });
});
