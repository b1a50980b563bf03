import fc from 'fast-check';
import { hashToken, newSecret, tokensEqual } from './token.js';

describe('newSecret', () => {
  it('gives 32 random bytes as base64url', () => {
    expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(32);
    expect(newSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('gives other lengths when asked', () => {
    expect(Buffer.from(newSecret(16), 'base64url')).toHaveLength(16);
  });
});

describe('hashToken', () => {
  it('gives the SHA-256 in hex', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('tokensEqual', () => {
  it('agrees with equality for all texts, whatever their lengths', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (left, right) => tokensEqual(left, right) === (left === right)));
    fc.assert(fc.property(fc.string(), (text) => tokensEqual(text, `${text}`)));
  });
});
