import { isSameSiteChange } from './origin-guard.js';

const origins = ['https://leads.example.com'];
const cookie = '__Host-session=x';
const asks = (method: string, headers: Record<string, string>) => isSameSiteChange({ method, headers }, origins);

describe('the origin check', () => {
  it.each([
    ['GET', { cookie, origin: 'https://evil.example.net' }],
    ['POST', {}],
    ['POST', { authorization: 'Bearer lw_test_x', origin: 'https://evil.example.net' }],
    ['POST', { cookie, origin: 'https://leads.example.com' }],
    ['POST', { cookie, origin: 'https://leads.example.com', 'sec-fetch-site': 'same-origin' }],
    ['DELETE', { cookie, 'sec-fetch-site': 'same-origin' }],
    ['POST', { cookie, authorization: 'Bearer lw_live_x', origin: 'https://evil.example.net' }],
    ['POST', { cookie, 'x-api-key': 'lw_live_x' }],
  ])('lets %s with %j pass', (method, headers) => {
    expect(asks(method, headers as Record<string, string>)).toBe(true);
  });

  it.each([
    ['POST', { cookie }],
    ['POST', { cookie, origin: 'null' }],
    ['POST', { cookie, authorization: 'Basic dXNlcjpwYXNz', origin: 'https://evil.example.net' }],
    ['POST', { cookie, origin: 'https://leads.example.com.evil.example.net' }],
    ['PUT', { cookie, origin: 'https://leads.example.com', 'sec-fetch-site': 'cross-site' }],
    ['PATCH', { cookie, 'sec-fetch-site': 'same-site' }],
    ['DELETE', { cookie, 'sec-fetch-site': 'none' }],
  ])('refuses %s with %j', (method, headers) => {
    expect(asks(method, headers as Record<string, string>)).toBe(false);
  });
});
