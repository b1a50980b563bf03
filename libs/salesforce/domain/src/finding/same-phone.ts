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

/** North America alone writes its numbers in the same groups everywhere. */
const northAmerican = /^(\d{3})(\d{3})(\d{4})$/;

/**
 * Runs of digits between which a search by pattern lets anything stand, so that a number is found however it is written. What is found must
 * still pass {@link isSamePhone}. Undefined for what is no number of one person.
 */
export function phoneSearchParts(e164: string): readonly string[] | undefined {
  const number = parsePhoneNumberFromString(e164);
  if (!number || number.nationalNumber.length < fewestDigits) return undefined;
  const groups = number.countryCallingCode === '1' ? northAmerican.exec(number.nationalNumber) : null;
  return groups ? groups.slice(1) : [...number.nationalNumber];
}
