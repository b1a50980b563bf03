import { type RequestBudget } from '../whatconverts-api.js';
import { forecastText } from './forecast-text.js';

const budget = { perDay: 10_000, backgroundLimit: 8_000 } as RequestBudget;
const text = (reserved: number, byMidnight: number) => forecastText(budget, { reserved, byMidnight }, String);

describe('the forecast of requests', () => {
  it('tells what is reserved and what the day will take', () => {
    expect(text(26, 940)).toBe(
      '26 more are reserved for syncs that are under way or due. About 940 of 10000 will be used by midnight UTC.',
    );
    expect(text(1, 2)).toMatch(/^1 more is reserved/);
    expect(text(0, 12)).toBe('About 12 of 10000 will be used by midnight UTC.');
  });

  it('warns that background work may pause', () => {
    expect(text(0, 8_000)).toBe(
      'About 8000 of 10000 will be used by midnight UTC; background work may pause until then.',
    );
  });
});
