import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { type Phone } from '../whatconverts-lead.js';
import { type Reading } from './reading.js';
import { readText } from './read-text.js';

/** Longer text is no phone number; it is kept as `raw` and not parsed. */
const maxCharacters = 60;

const toCountry = (region: string | undefined): CountryCode | undefined => {
  const code = region?.toUpperCase() ?? '';
  return isSupportedCountry(code) ? code : undefined;
};

/** Rows repeat each other's tracking numbers and their own contact's, and parsing takes longer than the rest of a row. */
const mostRemembered = 2_000;
const remembered = new Map<string, string | undefined>();

/** The number in E.164, `undefined` when the text is no possible number. */
export function e164From(text: string, region: string | undefined): string | undefined {
  if (text.length > maxCharacters) return undefined;
  const question = `${region ?? ''} ${text}`;
  if (remembered.has(question)) return remembered.get(question);
  const number = parsedNumber(text, region);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(question, number);
  return number;
}

function parsedNumber(text: string, region: string | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(text, toCountry(region));
  return parsed?.isPossible() ? parsed.number : undefined;
}

/** Rule PHONE. */
export function readPhone(value: unknown, region: string | undefined): Reading<Phone> {
  const text = readText(value);
  if (text.kind !== 'value') return text;
  const e164 = e164From(text.value, region);
  return { kind: 'value', value: e164 === undefined ? { raw: text.value } : { raw: text.value, e164 } };
}
