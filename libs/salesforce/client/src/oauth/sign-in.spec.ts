import { readCallback } from './callback.js';
import { challengeOf, createPkce } from './pkce.js';
import { isSalesforceAddress, loginHost } from './salesforce-host.js';

describe('signing in', () => {
  it.each([
    ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
    [' https://Acme.my.salesforce.com/lightning/page ', 'acme.my.salesforce.com'],
    ['acme--uat.sandbox.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'],
  ])('takes %s', (host, expected) => {
    expect(loginHost({ kind: 'my-domain', host })).toBe(expected);
  });

  it.each([
    ['acme.lightning.force.com', 'Lightning'],
    ['evil.example.com', 'no My Domain'],
    ['evil.example.com#.my.salesforce.com', 'no My Domain'],
    ['user@acme.my.salesforce.com', 'no My Domain'],
    ['a.b.my.salesforce.com', 'no My Domain'],
    ['', 'no My Domain'],
  ])('refuses %s', (host, message) => {
    expect(() => loginHost({ kind: 'my-domain', host })).toThrow(message);
  });

  it('has one host for production and one for sandboxes', () => {
    expect(loginHost({ kind: 'production' })).toBe('login.salesforce.com');
    expect(loginHost({ kind: 'sandbox' })).toBe('test.salesforce.com');
  });

  it.each([
    ['https://acme.my.salesforce.com', true],
    ['https://acme.force.com/x', true],
    ['http://acme.my.salesforce.com', false],
    ['https://acme.my.salesforce.com:8443', false],
    ['https://x@acme.my.salesforce.com', false],
    ['https://salesforce.com.example.com', false],
    ['https://notsalesforce.com', false],
    ['nonsense', false],
  ])('sends tokens to %s: %s', (address, expected) => {
    expect(isSalesforceAddress(address)).toBe(expected);
  });

  it('makes verifiers of 43 characters and their S256 challenge', async () => {
    const [one, other] = [await createPkce(), await createPkce()];
    expect(one.verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(one.challenge).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(one.verifier).not.toBe(other.verifier);
    // The example of RFC 7636, appendix B.
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it.each([
    ['code=c&state=s', { kind: 'code', code: 'c', state: 's' }],
    ['error=access_denied&error_description=end-user+denied', { kind: 'denied' }],
    ['error=invalid_client&error_description=app+must+be+installed+into+org', { kind: 'not-installed' }],
    ['error=OAUTH_APPROVAL_ERROR_GENERIC', { kind: 'not-installed' }],
    ['error=other&error_description=words', { kind: 'failed', error: 'other', description: 'words' }],
    ['code=c', { kind: 'failed', error: 'incomplete', description: '' }],
  ])('reads the callback %s', (query, expected) => {
    expect(readCallback(new URLSearchParams(query))).toEqual(expected);
  });
});
