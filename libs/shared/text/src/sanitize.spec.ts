import fc from 'fast-check';
import { sanitizeJson } from './sanitize-json.js';
import { sanitizeText } from './sanitize-text.js';

/** Any sequence of UTF-16 units: NUL and lone surrogates included. */
const anyText = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.constantFrom(0, 0xd83d, 0xde00)), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

describe('sanitizeText', () => {
  it.each([
    ['a\u0000b', 'ab', 'removes NUL'],
    ['a\ud83d', 'a\ufffd', 'replaces a lone surrogate'],
    ['\ud83d\u0000\ude00', '\ud83d\ude00', 'joins the halves of a character that a NUL parted'],
    ['😀 Zoë', '😀 Zoë', 'keeps other characters'],
    ['\\u0000', '\\u0000', 'keeps a written-out escape'],
    ['', '', 'keeps the empty text'],
  ])('makes %j into %j: %s', (text, expected) => {
    expect(sanitizeText(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => sanitizeText(sanitizeText(text)) === sanitizeText(text)));
  });
});

describe('sanitizeJson', () => {
  it('reaches every text and key', () => {
    expect(sanitizeJson({ 'k\u0000': ['a\u0000', { deep: '\ud800' }], n: 1, f: false, none: null })).toEqual({
      k: ['a', { deep: '\ufffd' }],
      n: 1,
      f: false,
      none: null,
    });
  });

  it('keeps a written-out escape in parsed JSON', () => {
    expect(sanitizeJson(JSON.parse('{"text":"\\\\u0000"}') as never)).toEqual({ text: '\\u0000' });
  });

  it('keeps a key named __proto__ as data', () => {
    const value = sanitizeJson(JSON.parse('{"__proto__":{"admin":true}}') as never) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(value['admin']).toBeUndefined();
  });

  it('changes nothing the second time', () => {
    const anyJson = fc.jsonValue().chain((value) => anyText.map((text) => ({ [text]: [value, text] }) as never));
    fc.assert(
      fc.property(anyJson, (value) => {
        const once = sanitizeJson(value);
        expect(sanitizeJson(once)).toEqual(once);
      }),
    );
  });
});
