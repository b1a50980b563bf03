import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number as people typed it; numbers without a country are taken for North American, as everywhere in the product. */
export function e164(typed: string): string | undefined {
  const number = parsePhoneNumberFromString(typed, 'US');
  return number?.isPossible() ? number.number : undefined;
}
