import { digestOf, hookAddress, newHookSecret, readHookPath, secretGiven } from './hook-secret.js';

const now = new Date('2026-11-26T12:00:00Z');
const later = new Date('2026-11-27T12:00:00Z');

describe('hook secrets', () => {
  it('are 32 random bytes that fit into an address', () => {
    const secret = newHookSecret();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const publicId = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';
    const address = new URL(hookAddress('https://leads.example.com/', publicId, secret));
    expect(readHookPath(address.pathname.slice('/hooks/wc'.length))).toEqual({ publicId, secret });
  });

  it.each(['', '/', '/a/b', '/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', '/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11/a/b'])(
    'are not found in %j',
    (url) => expect(readHookPath(url)).toBeUndefined(),
  );

  it('are told apart, the previous one until its time is over', () => {
    const secrets = { secretDigest: digestOf('new'), previousDigest: digestOf('old'), previousUntil: later };
    expect(secretGiven(secrets, 'new', now)).toBe('current');
    expect(secretGiven(secrets, 'old', now)).toBe('previous');
    expect(secretGiven(secrets, 'old', later)).toBeUndefined();
  });

  it.each(['', 'n', 'newer', 'NEW', '\0'.repeat(32)])('do not accept %j', (secret) => {
    expect(secretGiven({ secretDigest: digestOf('new') }, secret, now)).toBeUndefined();
  });
});
