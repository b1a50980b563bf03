import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number as people there write it: national for North America, international elsewhere, as received if unknown. */
export function displayPhone(raw: string, e164: string | undefined): string {
  const number = e164 === undefined ? undefined : parsePhoneNumberFromString(e164);
  if (!number) return raw;
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational();
}
