import { parseJson } from './parse-json.js';
import { rowDefect } from './row-defect.js';
import { jsonDepth } from './json-depth.js';

describe('parseJson', () => {
  it('keeps an integer beyond 2^53 as its decimal text', () => {
    expect(parseJson('{"lead_id":9007199254740993}')).toEqual({ lead_id: '9007199254740993' });
  });

  it.each([
    ['[ -9007199254740993 ]', ['-9007199254740993']],
    ['[1,\n9007199254740993]', [1, '9007199254740993']],
    ['{"a" : 9007199254740993}', { a: '9007199254740993' }],
    ['9007199254740993', '9007199254740993'],
  ])('finds the long integer in %j', (text, expected) => {
    expect(parseJson(text)).toEqual(expected);
  });

  it('keeps safe integers and fractions as numbers', () => {
    const text = '{"a":9007199254740991,"b":156.87,"c":0.1234567890123456789,"d":"1234567890123456789"}';
    expect(parseJson(text)).toEqual({
      a: 9007199254740991,
      b: 156.87,
      c: 0.12345678901234568,
      d: '1234567890123456789',
    });
  });

  it.each(['', '{"a":', '<html></html>', '{"a":1}}'])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'unexpected-body' }));
  });

  it('does not quote the text in its error', () => {
    expect(() => parseJson('{"name":"Jordan Sample')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('Jordan') }),
    );
  });

  it('survives 200,000 levels beside a long number', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const parsed = parseJson(`[${deep},{"lead_id":9007199254740993}]`) as unknown[];
    expect(rowDefect(parsed[0])).toBe('too-deep');
    expect(rowDefect(parsed[1])).toBeUndefined();
  });
});

describe('jsonDepth', () => {
  it.each([
    ['1', 0],
    ['{"a":[{}]}', 3],
    ['"[[[["', 0],
    ['{"a\\"[":"\\\\"}', 1],
  ])('of %s is %d', (text, depth) => {
    expect(jsonDepth(text)).toBe(depth);
  });
});

describe('rowDefect', () => {
  const nested = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels));

  it('allows 32 levels and refuses 33', () => {
    expect(rowDefect(nested(32))).toBeUndefined();
    expect(rowDefect(nested(33))).toBe('too-deep');
  });

  it.each([
    '{"__proto__":{"x":1}}',
    '{"a":[{"__proto__":1}]}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"\\u005f_proto__":1}',
  ])('refuses %s', (text) => {
    expect(rowDefect(JSON.parse(text))).toBe('forbidden-key');
  });

  it('allows a form label called constructor', () => {
    expect(rowDefect({ additional_fields: { constructor: 'Smith Builders' } })).toBeUndefined();
  });
});
