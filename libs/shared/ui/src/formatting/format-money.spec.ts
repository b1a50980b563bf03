import { formatMoney } from './format-money.js';

describe('formatMoney', () => {
  it('divides cents by a hundred', () => {
    expect(formatMoney(129_900, 'USD', 'en-US')).toBe('$1,299.00');
  });

  it('leaves a currency without minor units whole', () => {
    expect(formatMoney(1_299, 'JPY', 'en-US')).toBe('¥1,299');
  });

  it('keeps the sign of a refund', () => {
    expect(formatMoney(-50, 'USD', 'en-US')).toBe('-$0.50');
  });
});
