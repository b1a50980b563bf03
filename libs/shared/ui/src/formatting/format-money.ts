/**
 * An amount in minor units of its currency (cents for USD, yen for JPY) in the person's locale: `formatMoney(129900,
 * 'USD', 'en-US')` is "$1,299.00".
 */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = formatter.resolvedOptions().maximumFractionDigits ?? 2;
  return formatter.format(amountMinor / 10 ** digits);
}
