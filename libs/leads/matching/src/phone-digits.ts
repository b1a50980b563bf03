/** Characters people write phone numbers with, in any format. */
const phoneRun = /[+(]?\d[\d\s().\-/+]*/g;

/** Fewest digits that are worth finding without their punctuation. */
const shortestRun = 3;

/** Digits of everything in a text that is written like a phone number, a date or another number with separators. */
export function phoneDigits(text: string): string[] {
  return (text.match(phoneRun) ?? []).map(digitsOf).filter((digits) => digits.length >= shortestRun);
}

/** The digits of a number, without the `(0)` of "+44 (0)20 …", which is never dialled together with the country code. */
export function digitsOf(text: string): string {
  const number = /^\s*\+/.test(text) ? text.replace(/\(0\)/, '') : text;
  return number.replace(/\D/g, '');
}
