import { digitsOf, phoneDigits } from './phone-digits.js';

describe('digitsOf', () => {
  it.each([
    ['(704) 555-0101', '7045550101'],
    ['+44 (0)20 5550 0101', '442055500101'],
    [' +44 (0)20', '4420'],
    ['020 (0)55', '020055'],
    ['no number', ''],
    ['', ''],
  ])('of %s are %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });
});

describe('phoneDigits', () => {
  it.each<[string, string[]]>([
    ['call 704.555.0101 or +1 (704) 555-0102, please', ['7045550101', '17045550102']],
    ['on 12/24', ['1224']],
    ['room 12', []],
    ['room 123', ['123']],
    ['(704)', ['704']],
    ['nothing', []],
  ])('of "%s" are %j', (text, digits) => {
    expect(phoneDigits(text)).toEqual(digits);
  });
});
