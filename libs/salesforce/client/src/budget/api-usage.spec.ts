import { judgeBudget, usageFromHeader } from './api-usage.js';

describe('API usage', () => {
  it.each([
    ['api-usage=42/15000', { used: 42, limit: 15_000 }],
    ['api-usage=42/15000; per-app-api-usage=17/250(appName=x)', { used: 42, limit: 15_000 }],
    ['nonsense', undefined],
    [null, undefined],
  ])('reads %s', (header, expected) => {
    expect(usageFromHeader(header)).toEqual(expected);
  });

  it.each([
    ['background', 79, true],
    ['background', 80, false],
    ['live', 94, true],
    ['live', 95, false],
    ['live', 120, false],
  ] as const)('%s at %i of 100: allowed %s', (purpose, used, allowed) => {
    expect(judgeBudget(purpose, { used, limit: 100 }).allowed).toBe(allowed);
  });

  it('the brand’s own cap binds as well, whichever is nearer', () => {
    expect(judgeBudget('background', { used: 0, limit: 100 }, { cap: 10, used: 7 })).toEqual({
      allowed: true,
      left: 1,
    });
    expect(judgeBudget('background', { used: 79, limit: 100 }, { cap: 1000, used: 0 }).left).toBe(1);
    expect(judgeBudget('live', undefined).allowed).toBe(true);
  });
});
