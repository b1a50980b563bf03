import { byteRangeOf } from './byte-range-of.js';

describe('byteRangeOf', () => {
  it.each([
    ['bytes=0-', { from: 0 }],
    ['bytes=100-199', { from: 100, to: 199 }],
    ['bytes=-500', { last: 500 }],
    [' bytes=7-7 ', { from: 7, to: 7 }],
  ])('understands %j', (header, range) => {
    expect(byteRangeOf(header, undefined)).toEqual(range);
  });

  it.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=-0',
    'bytes=9-2',
    'bytes=0-1,5-6',
    'lines=0-9',
    'bytes=1-2\r\nX: y',
  ])('gives the whole for %j', (header) => {
    expect(byteRangeOf(header, undefined)).toBeUndefined();
  });

  it('gives the whole when the part is wanted of a certain version only', () => {
    expect(byteRangeOf('bytes=0-99', '"1"')).toBeUndefined();
  });
});
