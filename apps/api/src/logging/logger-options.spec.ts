import { loggedPath } from './logger-options.js';

describe('loggedPath', () => {
  it.each([
    ['/api/v1/leads?q=jane%40example.com', '/api/v1/leads'],
    ['/hooks/wc/public-id/the-secret', '/hooks/wc/public-id/…'],
    ['/api/v1/invitations/one-time-token/accept', '/api/v1/invitations/…'],
    ['/api/auth/reset-password/one-time-token?callbackURL=/', '/api/auth/reset-password/…'],
    [undefined, ''],
  ])('logs %s as %s', (url, expected) => {
    expect(loggedPath(url)).toBe(expected);
  });
});
