import { madeOnce } from './made-once.js';

const formatterOf = madeOnce((locale: string) => new Intl.NumberFormat(locale));

/** A whole or fractional number in the person's locale: `1,204`. */
export function formatNumber(value: number, locale: string): string {
  return formatterOf(locale).format(value);
}
