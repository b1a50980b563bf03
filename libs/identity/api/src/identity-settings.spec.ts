import { identitySettings, trustedOrigins } from './identity-settings.js';

const settings = (publicUrl: string, secureCookies?: boolean) =>
  identitySettings({ publicUrl, secureCookies, databaseUrl: 'postgres://db.example.com', secret: 'x'.repeat(32) });

describe('identitySettings', () => {
  it.each([
    ['https://leads.example.com', '__Host-leadweave', true],
    ['http://localhost:3000', '__Host-leadweave', true],
    ['http://127.0.0.1:3000', '__Host-leadweave', true],
    ['http://leads.example.com', 'leadweave', false],
  ])('gives %s the cookie %s', (publicUrl, cookieName, secureCookies) => {
    expect(settings(publicUrl)).toMatchObject({ cookieName, secureCookies });
  });

  it('keeps cookies secure where the operator says so', () => {
    expect(settings('http://leads.example.com', true).cookieName).toBe('__Host-leadweave');
  });

  it('lets sessions live eight hours idle and thirty days in all', () => {
    expect(settings('https://leads.example.com').session).toEqual({ idleSeconds: 28_800, absoluteSeconds: 2_592_000 });
  });
});

describe('trustedOrigins', () => {
  it('are the public address alone', () => {
    expect(trustedOrigins('https://leads.example.com/portal')).toEqual(['https://leads.example.com']);
  });

  it('are all names of this machine on the same port', () => {
    expect(trustedOrigins('http://localhost:3000')).toEqual([
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
    ]);
  });
});
