import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.js';

const binding = { brandId: 'brand-1', filter: { status: 'new', source: undefined }, sort: '-occurredAt' };
const cursor = encodeCursor(['2026-11-20T10:00:00.000Z', 'lead-1'], binding);
const refused = expect.objectContaining({ code: 'bad-cursor' });

describe('a cursor', () => {
  it('gives its position back to the same list, however the filter is written', () => {
    expect(decodeCursor(cursor, { ...binding, filter: { status: 'new' } })).toEqual([
      '2026-11-20T10:00:00.000Z',
      'lead-1',
    ]);
  });

  it.each([
    { ...binding, brandId: 'brand-2' },
    { ...binding, sort: 'occurredAt' },
    { ...binding, filter: { status: 'viewed' } },
    { ...binding, filter: {} },
  ])('is refused by another list: %j', (other) => {
    expect(() => decodeCursor(cursor, other)).toThrow(refused);
  });

  it('is refused when its text was replaced', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(() => decodeCursor(text, binding)).toThrow(refused)));
  });

  it('is refused when its position was changed', () => {
    const [seal] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    const forged = Buffer.from(JSON.stringify([seal, '2020-01-01T00:00:00.000Z', 'lead-1'])).toString('base64url');
    expect(() => decodeCursor(forged, binding)).toThrow(refused);
  });
});
