/** A whole or fractional number in the person's locale: `1,204`. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}
