import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Extensions are another desk of the same number, not a part of it. */
const extension = /(?:ext\.?|x|#)\s*\d{1,6}\s*$/i;

/** Shorter national numbers, such as 911, are everybody's. */
const fewestDigits = 7;

/**
 * Whether a number that people typed in any format is ours. The whole number must be the same: with or without the code of the country, the
 * trunk's zero or an international prefix; two numbers that only end alike are two.
 *
 * @param e164 ours
 */
export function isSamePhone(e164: string, typed: string): boolean {
  const number = parsePhoneNumberFromString(e164);
  if (!number || number.nationalNumber.length < fewestDigits) return false;
  const { countryCallingCode: code, nationalNumber: national } = number;
  const isInternational = /^\s*\+/.test(typed);
  const digits = typed
    .replace(extension, '')
    .replace(isInternational ? '(0)' : '', '')
    .replace(/\D/g, '');
  if (isInternational) return digits === code + national;
  return [national, `0${national}`, code + national, `00${code}${national}`, `011${code}${national}`].includes(digits);
}

/**
 * Runs of digits that a search by pattern can look for, so that every usual format is found: the national number in its last four digits and
 * what stands before. What is found must still pass {@link isSamePhone}. Undefined for what is no number.
 */
export function phoneSearchParts(e164: string): readonly string[] | undefined {
  const national = parsePhoneNumberFromString(e164)?.nationalNumber;
  if (!national || national.length < fewestDigits) return undefined;
  const rest = national.slice(0, -4);
  return [...(rest.match(/\d{1,3}/g) ?? []), national.slice(-4)];
}
