import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { apiKeyDigest, newApiKey } from './api-key-text.js';

describe('an API key', () => {
  it('is recognised by its beginning and found by the SHA-256 of its whole text', () => {
    const { text, digest, hint } = newApiKey();
    expect(text).toMatch(/^lw_live_[0-9A-Za-z]{49}$/);
    expect(text.startsWith(hint)).toBe(true);
    expect(hint).toHaveLength(12);
    expect(apiKeyDigest(text)).toEqual(digest);
    expect(digest).toEqual(createHash('sha256').update(text).digest());
  });

  it('is never the same twice', () => {
    const texts = Array.from({ length: 100 }, () => newApiKey().text);
    expect(new Set(texts).size).toBe(100);
  });

  it('with any one character changed is none', () => {
    const { text } = newApiKey();
    const digits = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...digits, '_', '-'), (place, character) => {
        const changed = text.slice(0, place) + character + text.slice(place + 1);
        fc.pre(changed !== text);
        expect(apiKeyDigest(changed)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'lw_live_', 'Bearer x', `lw_test_${'a'.repeat(49)}`, `lw_live_${'a'.repeat(49)}`, 'lw_live_\u0000'])(
    'is not %j',
    (text) => {
      expect(apiKeyDigest(text)).toBeUndefined();
    },
  );
});
